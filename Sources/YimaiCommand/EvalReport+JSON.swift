internal import Evaluation
internal import OntologyModel

extension EvalReport {
  /// All figures; shares with four decimals.
  var json: JSONValue {
    var members: [(String, JSONValue)] = Scorecard.Headline.allCases.map {
      ($0.rawValue, .object(EvalReport.members(of: scorecard.tally($0))))
    }
    members += [
      (
        "roles",
        .object([
          ("right", .integer(scorecard.roles.right)), ("all", .integer(scorecard.roles.all)),
        ])
      ),
      (
        "types",
        .array(
          entityRows.map { row in
            .object([("type", .string(row.type.name))] + EvalReport.members(of: row.tally))
          })
      ),
      (
        "predicates",
        .array(
          relationRows.map { row in
            .object(
              [("predicate", .string(row.predicate.name))] + EvalReport.members(of: row.tally))
          })
      ),
      (
        "calibration",
        .object([
          ("entities", EvalReport.json(scorecard.entityReliability)),
          ("relations", EvalReport.json(scorecard.relationReliability)),
        ])
      ),
      ("rules", EvalReport.json(ruleRows)),
      (
        "documents",
        .array(
          scorecard.documents.map { document in
            .object([
              ("name", .string(document.name)),
              ("rules", EvalReport.json(EvalReport.sorted(document.rules))),
            ])
          })
      ),
    ]
    if misses > 0 {
      members.append(("misses", .array(scorecard.misses(limit: misses).map(EvalReport.json))))
    }
    return .object(members)
  }

  private static func members(of tally: Tally) -> [(String, JSONValue)] {
    [
      ("precision", share(tally.precision)), ("recall", share(tally.recall)),
      ("f1", share(tally.f1)), ("found", .integer(tally.found)),
      ("wrong", .integer(tally.wrong)), ("missed", .integer(tally.missed)),
    ]
  }

  private static func json(_ reliability: Reliability) -> JSONValue {
    .object([
      ("count", .integer(reliability.count)), ("right", .integer(reliability.right)),
      ("meanConfidence", share(reliability.meanConfidence)),
      ("expectedCalibrationError", share(reliability.expectedError)),
      ("brierScore", share(reliability.brierScore)),
      (
        "bins",
        .array(
          reliability.bins.map { bin in
            .object([
              ("from", share(bin.lowerBound)), ("to", share(bin.upperBound)),
              ("count", .integer(bin.count)), ("right", .integer(bin.right)),
              ("meanConfidence", share(bin.meanConfidence)),
            ])
          })
      ),
    ])
  }

  private static func json(_ rules: [(rule: String, tally: RuleTally)]) -> JSONValue {
    .array(
      rules.map { rule, tally in
        .object([
          ("rule", .string(rule)), ("right", .integer(tally.right)),
          ("wrong", .integer(tally.wrong)), ("open", .integer(tally.open)),
          ("precision", tally.precision.map(share) ?? .null),
          ("confidence", share(Scorecard.statedConfidence(of: rule))),
        ])
      })
  }

  private static func json(_ miss: Miss) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("document", .string(miss.name)), ("kind", .string(miss.kind.rawValue)),
    ]
    switch miss.subject {
    case .entity(let type, let name):
      members += [("type", .string(type.name)), ("name", .string(name))]
    case .relation(let subject, let predicate, let object, let role):
      members += [
        ("subject", .string(subject)), ("predicate", .string(predicate.name)),
        ("object", .string(object)), ("role", JSONValue(role)),
      ]
    }
    members += [
      ("rules", .array(miss.rules.map(JSONValue.string))), ("sentence", JSONValue(miss.sentence)),
    ]
    return .object(members)
  }

  private static func share(_ value: Double) -> JSONValue {
    .number((value * 10_000).rounded() / 10_000)
  }
}
