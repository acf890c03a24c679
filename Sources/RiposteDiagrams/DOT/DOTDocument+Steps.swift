/// One step in making a drawing: what the writer of text and the renderer both follow, so that
/// both see the same drawing in the same order.
package enum DOTStep: Sendable {
  /// An attribute of the drawing.
  case graph(DOTPair)
  /// A default for all nodes.
  case nodeDefault(DOTPair)
  /// A default for all edges.
  case edgeDefault(DOTPair)
  /// A node with its attributes.
  case node(name: String, [DOTPair])
  /// An edge with its attributes.
  case edge(tail: String, head: String, [DOTPair])
}

/// The name and the value of one attribute.
package struct DOTPair: Sendable {
  /// What Graphviz calls the attribute.
  package let key: String
  /// The value, bounded and escaped.
  package let value: DOTValue

  init(_ attribute: DOTAttribute) {
    key = attribute.key
    value = attribute.value
  }
}

extension DOTDocument {
  /// The drawing as steps, in the order they are to be taken.
  ///
  /// Names are escaped like labels, so that no name can equal a label and take its place in
  /// Graphviz's table of strings.
  package var steps: [DOTStep] {
    var steps: [DOTStep] = []
    steps.reserveCapacity(nodes.count + edges.count + 32)
    steps += attributes.map { .graph(DOTPair($0)) }
    steps += nodeDefaults.map { .nodeDefault(DOTPair($0)) }
    steps += edgeDefaults.map { .edgeDefault(DOTPair($0)) }
    for node in nodes { steps.append(node.step) }
    for edge in edges {
      steps.append(
        .edge(
          tail: LabelText.escaped(edge.tail), head: LabelText.escaped(edge.head),
          edge.attributes.map(DOTPair.init)))
    }
    return steps
  }
}

extension DOTDocument.Node {
  fileprivate var step: DOTStep {
    .node(name: LabelText.escaped(name), attributes.map(DOTPair.init))
  }
}
