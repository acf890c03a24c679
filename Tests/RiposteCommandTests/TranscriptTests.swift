import Foundation
import Testing

@Suite("Every command on the first case, whole")
struct TranscriptTests {
  @Test("prints what it printed when it was found right", arguments: Transcript.names)
  func printsTheSame(_ name: String) throws {
    let transcript = try Transcript(name)

    let outcome = try RiposteProcess.run(transcript.arguments)

    if ProcessInfo.processInfo.environment["RIPOSTE_RECORD"] == "1" {
      try transcript.record(outcome)
    }
    let expected = try Transcript(name).outcome
    #expect(outcome.status == expected.status)
    #expect(outcome.output == expected.output)
    #expect(outcome.errors == expected.errors)
  }

  @Test func `there are transcripts`() {
    #expect(Transcript.names.count > 40)
  }
}
