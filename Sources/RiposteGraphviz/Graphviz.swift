internal import CRiposteGraphviz
internal import RiposteDiagrams
internal import Synchronization

/// The border to C: every call into Graphviz, and every free, is in this file and made under
/// this one lock.
///
/// Graphviz keeps its state in global variables. Two threads with contexts of their own crash it.
final class Graphviz: Sendable {
  /// The only one.
  static let shared = Graphviz()

  /// What lasts from one drawing to the next.
  ///
  /// The context is made at the first drawing and kept, as plugins are loaded once. It is an
  /// address and no pointer, because it is only ever used under the lock that holds it.
  private struct Session {
    var context: UInt?
    var warnings: [String] = []
  }

  private let session = Mutex(Session())

  /// Draws a document.
  func render(
    _ document: DOTDocument, as format: RenderingFormat, fitting limit: PixelSize?
  ) throws(RenderingError) -> RenderedImage {
    try session.withLock { session throws(RenderingError) in
      let context = try Self.context(of: &session)
      var (bytes, messages) = try Self.draw(document, in: context, as: format, fitting: limit)
      switch format {
      case .pdf: PDFDate.neutralize(&bytes)
      case .svg: bytes = SVGTrimming.trimmed(bytes)
      case .png: break
      }
      return RenderedImage(format: format, bytes: bytes, warnings: session.warnings + messages)
    }
  }

  /// Tries whether Graphviz can draw.
  func check() throws(RenderingError) -> [String] {
    try session.withLock { session throws(RenderingError) in
      _ = try Self.context(of: &session)
      return session.warnings
    }
  }

  /// The context, tried once before it is kept.
  private static func context(of session: inout Session) throws(RenderingError) -> OpaquePointer {
    if let address = session.context, let context = OpaquePointer(bitPattern: address) {
      return context
    }
    guard let context = gvContext() else {
      throw RenderingError(.setup, "Graphviz could not be started")
    }
    do {
      session.warnings = try selfCheck(in: context)
    } catch {
      gvFreeContext(context)
      throw error
    }
    session.context = UInt(bitPattern: context)
    return context
  }
}

// MARK: - One drawing

extension Graphviz {
  /// Builds, lays out, draws and frees.
  private static func draw(
    _ document: DOTDocument, in context: OpaquePointer, as format: RenderingFormat,
    fitting limit: PixelSize?
  ) throws(RenderingError) -> (bytes: [UInt8], messages: [String]) {
    let messages = GraphvizMessages.begin()
    defer { messages.end() }
    guard let graph = riposte_open("riposte") else {
      throw RenderingError(.building, "Graphviz could not make a drawing")
    }
    defer { agclose(graph) }
    try build(document, in: graph)
    if format == .png { riposte_set(graph, "dpi", "\(format.density(of: document))") }
    try layout(graph, in: context, messages)
    var isLaidOut = true
    defer { if isLaidOut { gvFreeLayout(context, graph) } }
    let (width, height) = size(of: graph, of: document)
    let limit = SizeLimit(format: format, limit: limit)
    if let size = limit.graphvizSize(width: width, height: height) {
      gvFreeLayout(context, graph)
      isLaidOut = false
      riposte_set(graph, "size", size)
      if format == .png { riposte_set(graph, "dpi", "\(Int(format.pixelsPerInch))") }
      try layout(graph, in: context, messages)
      isLaidOut = true
    }
    let warning = limit.warning(width: width, height: height).map { [$0] } ?? []
    return (try bytes(of: graph, in: context, as: format, messages), messages.texts + warning)
  }

  /// Lays the drawing out; frees what a failed attempt leaves behind.
  private static func layout(
    _ graph: UnsafeMutablePointer<Agraph_t>, in context: OpaquePointer,
    _ messages: GraphvizMessages
  ) throws(RenderingError) {
    let status = gvLayout(context, graph, DOTDocument.engine)
    guard status == 0, agerrors() < 1 else {
      if status == 0 { gvFreeLayout(context, graph) }
      throw RenderingError(
        .layout, code: Int(status), "Graphviz could not lay out the picture",
        details: messages.texts)
    }
  }

  /// The drawn bytes: good only when the status, the length and the messages all say so.
  private static func bytes(
    of graph: UnsafeMutablePointer<Agraph_t>, in context: OpaquePointer,
    as format: RenderingFormat, _ messages: GraphvizMessages
  ) throws(RenderingError) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    let status = riposte_render(context, graph, format.rawValue, &data, &length)
    defer { if let data { gvFreeRenderData(data) } }
    guard status == 0, length > 0, agerrors() < 1, let data else {
      throw RenderingError(
        .drawing, code: Int(status), "Graphviz could not draw the picture as \(format.rawValue)",
        details: messages.texts)
    }
    return Array(UnsafeRawBufferPointer(start: data, count: length))
  }

  /// The size of a drawing that is laid out, its margin included, in points.
  private static func size(
    of graph: UnsafeMutablePointer<Agraph_t>, of document: DOTDocument
  ) -> (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    riposte_bounds(graph, &width, &height)
    return (width + 2 * document.padding, height + 2 * document.padding)
  }
}

// MARK: - Building

extension Graphviz {
  /// Takes the steps of a document.
  private static func build(
    _ document: DOTDocument, in root: UnsafeMutablePointer<Agraph_t>
  ) throws(RenderingError) {
    var nodes: [String: UnsafeMutablePointer<Agnode_t>] = [:]
    for step in document.steps {
      switch step {
      case .graph(let pair): try set(pair, on: root, in: root)
      case .nodeDefault(let pair): try setDefault(pair, riposte_node_default, in: root)
      case .edgeDefault(let pair): try setDefault(pair, riposte_edge_default, in: root)
      case .node(let name, let pairs):
        let node = try made(riposte_node(root, name))
        nodes[name] = node
        for pair in pairs { try set(pair, on: node, in: root) }
      case .edge(let tail, let head, let pairs):
        let edge = try made(riposte_edge(root, nodes[tail], nodes[head]))
        for pair in pairs { try set(pair, on: edge, in: root) }
      }
    }
  }

  /// What Graphviz made, or an error where it made nothing.
  private static func made<Record>(
    _ record: UnsafeMutablePointer<Record>?
  ) throws(RenderingError) -> UnsafeMutablePointer<Record> {
    guard let record else { throw RenderingError(.building, "Graphviz refused part of a drawing") }
    return record
  }

  private static func set(
    _ pair: DOTPair, on object: UnsafeMutableRawPointer, in root: UnsafeMutablePointer<Agraph_t>
  ) throws(RenderingError) {
    let status =
      switch pair.value {
      case .text(let value): riposte_set(object, pair.key, value)
      case .markup(let markup): riposte_set_markup(root, object, pair.key, markup)
      }
    if status != 0 { throw refusal(of: pair, status) }
  }

  private static func setDefault(
    _ pair: DOTPair,
    _ declare: (UnsafeMutablePointer<Agraph_t>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) ->
      Int32,
    in root: UnsafeMutablePointer<Agraph_t>
  ) throws(RenderingError) {
    guard case .text(let value) = pair.value else { return }
    let status = declare(root, pair.key, value)
    if status != 0 { throw refusal(of: pair, status) }
  }

  private static func refusal(of pair: DOTPair, _ status: Int32) -> RenderingError {
    RenderingError(.building, code: Int(status), "Graphviz refused the attribute \(pair.key)")
  }
}

// MARK: - Self-check

extension Graphviz {
  /// Lays out three words: without plugins that fails, and without a font all characters are
  /// equally wide, which Graphviz does not mention.
  private static func selfCheck(in context: OpaquePointer) throws(RenderingError) -> [String] {
    let messages = GraphvizMessages.begin()
    defer { messages.end() }
    guard let graph = riposte_open("check") else {
      throw RenderingError(.setup, "Graphviz could not make a drawing")
    }
    defer { agclose(graph) }
    let words = SelfCheck.words.compactMap { word in word.withCString { riposte_node(graph, $0) } }
    for word in words {
      riposte_set(word, "shape", "plain")
      riposte_set(word, "fontname", SelfCheck.fontFamily)
      riposte_set(word, "fontsize", "\(SelfCheck.fontSize)")
    }
    let status = gvLayout(context, graph, "dot")
    guard status == 0 else {
      throw SelfCheck.missingPlugins(code: Int(status), details: messages.texts)
    }
    defer { gvFreeLayout(context, graph) }
    return try SelfCheck.warnings(forWidths: words.map(riposte_node_width))
  }
}

/// Collects what Graphviz says while it works, instead of letting it write to standard error.
private struct GraphvizMessages {
  /// Graphviz hands out messages in pieces, to a function without a context.
  private static let pieces = Mutex("")

  /// What the program had installed before.
  private let previous: agusererrf?

  /// Starts to listen; call `end` when done.
  static func begin() -> GraphvizMessages {
    pieces.withLock { $0 = "" }
    agreseterrors()
    return GraphvizMessages(
      previous: agseterrf { text in
        if let text { GraphvizMessages.pieces.withLock { $0 += String(cString: text) } }
        return 0
      })
  }

  /// Stops listening.
  func end() {
    agseterrf(previous)
  }

  /// The messages so far, one for each, without line ends.
  var texts: [String] {
    MessageText.split(Self.pieces.withLock { $0 })
  }
}
