extension Diagram {
  /// The diagram for Graphviz.
  ///
  /// - Complexity: O((*n* + *m*) log *n*) for the events and links that are shown.
  public var document: DOTDocument {
    drawing.document(theme: drawnTheme)
  }

  /// The diagram page by page: one page, unless it is ``paged(on:)``.
  ///
  /// - Complexity: O((*n* + *m*) log *n*) for the events and links that are shown.
  public var pages: [DOTDocument] {
    pageDrawings.map { $0.document(theme: drawnTheme) }
  }

  /// The pages, everything in its place.
  var pageDrawings: [Drawing] {
    guard style == .swimlane, arrangement.isPaged, let paper = arrangement.paper else {
      return [drawing]
    }
    return SwimlanePages(scene, arrangement, on: paper).drawings.map { page in
      var page = page
      page.addRelationNames()
      return page
    }
  }

  /// The theme; where colors tell what links rest on, parties have none.
  private var drawnTheme: Theme { coloring == .basis ? theme.withoutPartyColors : theme }

  /// Everything in its place.
  var drawing: Drawing {
    var drawing = placed
    drawing.addRelationNames()
    return drawing
  }

  private var placed: Drawing {
    switch style {
    case .swimlane: return SwimlaneLayout(scene, arrangement).drawing
    case .theatre: return TheatreLayout(scene).drawing.laid(on: arrangement.paper)
    case .columns: return ColumnsLayout(scene).drawing.laid(on: arrangement.paper)
    case .map: return MapLayout(MapScene(self)).drawing.laid(on: arrangement.paper)
    case .dyads: return DyadLayout(DyadScene(self)).drawing.laid(on: arrangement.paper)
    }
  }

  /// The diagram as DOT text, the same on every run.
  public func dot() -> String { document.text }

  /// What stands under the headline: the evidence and the filters, what is shown, and what is left out.
  ///
  /// - Complexity: O((*n* + *m*) log *n*) for the events and links that are shown.
  public var captions: [String] {
    switch style {
    case .swimlane, .theatre, .columns: scene.subtitle
    case .map: MapScene(self).bare.subtitle
    case .dyads: DyadScene(self).bare.subtitle
    }
  }

  /// What is shown, before it is placed.
  var scene: Scene {
    var builder = SceneBuilder(self)
    let scene = builder.build()
    return arrangement.isCollapsed ? CollapsedRuns(scene).scene : scene
  }
}
