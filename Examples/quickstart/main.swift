import Riposte
import RiposteDiagrams
import RiposteGraphviz

var draft = EventGraph.Draft(title: "Two events")
draft.insert(
  Event(
    "erbil", titled: "Rocket barrage on Erbil", on: "[2021-02-15..2021-02-21]",
    by: ["front-groups?"], against: ["us"], severity: 6))
draft.insert(
  Event(
    "albukamal", titled: "US strike near Albukamal", on: "2021-02-25", by: ["us"],
    against: ["front-groups"], severity: 7))
draft.link(
  "albukamal", inResponseTo: "erbil", kind: .retaliation,
  claims: [.stated(by: "us", source: "newsweek")])
let graph = try draft.freeze()  // throws every finding at once

for chain in graph.admitting(.asserted).chains() { print(chain) }
if let chain = graph.longestChain(), let elapsed = chain.elapsed {
  print("the longest chain took \(elapsed) and rests on what is \(chain.weakestBasis)")
}
if let linkage = try graph.linkage(from: "erbil", to: "albukamal") {
  print("\(linkage) is \(linkage.length) link away")
}

let diagram = Diagram(of: graph, style: .swimlane).colored(by: .side)
  .highlighting(graph.longestChain())
try GraphvizRenderer().render(diagram, as: .png).write(to: "chains.png")
