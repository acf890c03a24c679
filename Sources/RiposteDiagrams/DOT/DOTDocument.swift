/// A picture in the language of Graphviz, as a value.
///
/// Its text is what a person would write, and is the same on every run; any Graphviz reads it.
/// Inside the package the same value is handed to Graphviz without going through text.
///
/// It is not a general DOT writer: attributes are a closed set, so that nothing a case contains
/// can name a file, a font or an address that Graphviz opens.
public struct DOTDocument: Hashable, Sendable {
  /// The layout program to use, `dot -Knop2`: it draws nodes and links where the document says.
  public static let engine = "nop2"

  /// Attributes of the drawing.
  var attributes: [DOTAttribute] = []
  /// Attributes of every node.
  var nodeDefaults: [DOTAttribute] = []
  /// Attributes of every edge.
  var edgeDefaults: [DOTAttribute] = []
  /// Nodes, in the order in which they are drawn.
  var nodes: [Node] = []
  /// Links, all of them after all nodes.
  var edges: [Edge] = []
  /// The sheet of paper that it is drawn for, if any.
  var sheet: Drawing.Sheet?

  /// Makes an empty document.
  init() {}

  /// A node.
  struct Node: Hashable, Sendable {
    var name: String
    var attributes: [DOTAttribute]
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

  /// How many nodes there are.
  public var nodeCount: Int { nodes.count }
}

extension DOTDocument {
  /// The empty margin on every side, in points.
  package var padding: Double {
    for case .padding(let inches) in attributes { return inches * 72 }
    // What Graphviz leaves when it is not told.
    return 4
  }
}
