/// How much of a stranger's file is read before it is refused.
///
/// The limits are far above any honest case and far below what would exhaust a machine.
public enum InputLimits {
  /// The largest case file in YAML, in bytes; Yams needs some thirty times as much memory.
  public static let yamlFileSize = 128 << 20

  /// The largest case file in JSON, in bytes.
  public static let jsonFileSize = 512 << 20

  /// The largest single table, in bytes; places in the texts of a column are counted in 32 bits.
  public static let tableFileSize = 4 << 30

  /// How deep lists and mappings may be nested in a case file; the format itself needs six levels.
  public static let nestingDepth = 64

  /// How many scalars, lists and mappings a case file may hold.
  public static let nodeCount = 32_000_000

  /// How many scalars, lists and mappings the aliases of a case file in YAML may stand for, all in all.
  public static let aliasedNodeCount = 100_000

  /// How many columns a table may have.
  public static let columnCount = 10_000

  /// How many findings one file reports before it says only how many more there are.
  public static let findingCount = 1000
}
