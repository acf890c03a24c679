import Foundation
import Testing

/// A JSON object on standard output, as other programs read it.
struct JSONObject {
  let members: [String: Any]

  init(_ text: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    members = try #require(object as? [String: Any])
  }

  init(_ members: [String: Any]) { self.members = members }

  func text(_ key: String) -> String? { members[key] as? String }

  func number(_ key: String) -> Double? { (members[key] as? NSNumber)?.doubleValue }

  func texts(_ key: String) -> [String]? { members[key] as? [String] }

  func object(_ key: String) -> JSONObject? {
    (members[key] as? [String: Any]).map(JSONObject.init)
  }

  func objects(_ key: String) -> [JSONObject]? {
    (members[key] as? [[String: Any]])?.map(JSONObject.init)
  }

  /// Whether the key is there and its value is `null`.
  func isNull(_ key: String) -> Bool { members[key] is NSNull }

  /// The keys that are there.
  var keys: Set<String> { Set(members.keys) }
}
