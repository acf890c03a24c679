public import Riposte

/// Reads and writes cases: YAML, JSON, folders of tables, and GraphML.
///
/// Reading gives a draft, which holds the records and everything found wrong with the file; freezing it checks the rest,
/// and reports all of it at once. Only what keeps a file from being read at all is thrown here.
///
/// ```swift
/// let draft = try CaseFile.read("two-attacks.yaml")
/// let graph = try draft.freeze()
/// try CaseFile.write(graph, to: "two-attacks/")          // a folder of tables
/// ```
public enum CaseFile {}

extension CaseFile {
  /// The shapes in which a case can be written down.
  public enum Format: Hashable, Sendable, CaseIterable {
    /// A case file in YAML.
    case yaml
    /// A case file in JSON, of the same shape.
    case json
    /// A folder of tables in CSV.
    case tables
    /// GraphML, for programs that draw and analyze graphs; written only.
    case graphML

    /// The format that a path asks for: `.yaml`, `.yml`, `.json`, `.graphml`, or a slash at its end.
    public init?(path: String) {
      let name = path.lowercased()
      switch true {
      case name.hasSuffix("/"): self = .tables
      case name.hasSuffix(".yaml"), name.hasSuffix(".yml"): self = .yaml
      case name.hasSuffix(".json"): self = .json
      case name.hasSuffix(".graphml"): self = .graphML
      default: return nil
      }
    }
  }

  /// How a case is read.
  public struct ReadingOptions: Hashable, Sendable {
    /// The basis of a row in a table of responses that gives none; `nil` leaves it ungraded.
    public var basis: Basis?

    /// Options.
    ///
    /// - Parameter basis: The basis of a row in a table of responses that gives none.
    public init(basis: Basis? = nil) {
      self.basis = basis
    }
  }

  /// What of a graph is written.
  public enum Scope: Hashable, Sendable {
    /// The whole case, whatever the policy and the filter in force.
    case wholeCase
    /// The events and links that the policy and the filter in force let in.
    case admitted
  }
}
