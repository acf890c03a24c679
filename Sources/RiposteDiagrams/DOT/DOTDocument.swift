/// A picture in the language of Graphviz, as a value.
///
/// Its text is what a person would write, and is the same on every run; any Graphviz reads it.
/// Inside the package the same value is handed to Graphviz without going through text.
///
/// It is not a general DOT writer: attributes are a closed set, so that nothing a case contains
/// can name a file, a font or an address that Graphviz opens.
public struct DOTDocument: Hashable, Sendable {
  /// The layout program that a document was made for.
  public enum Engine: String, Hashable, Sendable, CaseIterable {
    /// Ranks nodes from top to bottom. Slow beyond a thousand nodes.
    case dot
    /// Draws nodes and links where the document says.
    case nop2
  }

  /// The layout program to use: `dot -Kdot` or `dot -Knop2`.
  public let engine: Engine
  /// Attributes of the drawing.
  var attributes: [DOTAttribute] = []
  /// Attributes of every node.
  var nodeDefaults: [DOTAttribute] = []
  /// Attributes of every edge.
  var edgeDefaults: [DOTAttribute] = []
  /// Nodes outside of clusters.
  var nodes: [Node] = []
  /// Groups of nodes, drawn as boxes.
  var clusters: [Cluster] = []
  /// Links, all of them after all nodes.
  var edges: [Edge] = []
  /// The sheet of paper that it is drawn for, if any.
  var sheet: Drawing.Sheet?

  /// Makes an empty document.
  init(engine: Engine) {
    self.engine = engine
  }

  /// A node.
  struct Node: Hashable, Sendable {
    var name: String
    var attributes: [DOTAttribute]
  }

  /// A box with nodes and further boxes in it.
  struct Cluster: Hashable, Sendable {
    var name: String
    var attributes: [DOTAttribute]
    var nodes: [Node] = []
    var clusters: [Cluster] = []
  }

  /// A link between two nodes.
  struct Edge: Hashable, Sendable {
    var tail: String
    var head: String
    var attributes: [DOTAttribute]
  }
}

extension DOTDocument {
  /// How many points of the drawing one point of paper shows; 1 where it is not drawn for paper.
  package var scaleOnPaper: Double { sheet?.scale ?? 1 }

  /// How many nodes there are, in clusters too.
  ///
  /// - Complexity: O(*c*) in the number of clusters.
  public var nodeCount: Int {
    var count = nodes.count
    var pending = clusters
    while let cluster = pending.popLast() {
      count += cluster.nodes.count
      pending += cluster.clusters
    }
    return count
  }
}

extension DOTDocument {
  /// The empty margin on every side, in points.
  package var padding: Double {
    for case .padding(let inches) in attributes { return inches * 72 }
    // What Graphviz leaves when it is not told.
    return 4
  }
}
