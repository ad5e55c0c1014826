public import OntologyModel
public import TextNormalization

/// How the extraction of a document came about: which rule read what, and what lost to what.
public struct ExtractionTrace: Sendable {
  /// Words that might have been read as something and were not.
  public struct Lost: Hashable, Sendable {
    /// Why a candidate was not taken.
    public enum Reason: Hashable, Sendable {
      /// Another rule had read the same relation in the same sentence.
      case saidAlready(by: Rule)
      /// It stands inside a longer name.
      case inside(String)
      /// What speaks for a program does not outweigh what speaks against it: its probability.
      case unlikelyProgram(Double)
      /// A candidate that was taken covers some of the same words.
      case overlaps(String)
    }

    /// Where it stands in the uniform text.
    public let range: Range<Int>
    /// What it would have been: a type or a relation.
    public let kind: Wording
    /// The words, or the relation in words.
    public let words: String
    /// The rule that read it, where one did.
    public let rule: Rule?
    /// Why it was not taken.
    public let reason: Reason
  }

  /// What was extracted.
  public let extraction: DocumentExtraction
  /// What was not, in order of the text.
  public let lost: [Lost]
}

extension Extractor {
  /// Extracts one document and keeps what was weighed and not taken.
  ///
  /// The extraction is the one that ``extract(_:)`` gives.
  public func trace(_ document: NormalizedDocument) -> ExtractionTrace {
    let findings = Findings(scan: Scan(document, vocabulary: vocabulary))
    let (extraction, table, reader) = extraction(of: document, findings)
    var lost = findings.programs.rejected()
    lost += reader.repeated.map { claim, winner in
      ExtractionTrace.Lost(
        range: claim.evidence,
        kind: Wording(claim.predicate.label(.chinese), claim.predicate.label(.english)),
        words: [
          extraction.mentions[claim.subject].name, claim.role ?? claim.predicate.name,
          extraction.mentions[claim.object].name,
        ].joined(separator: " "), rule: claim.rule, reason: .saidAlready(by: winner))
    }
    lost += table.covered.map { item, longer in
      ExtractionTrace.Lost(
        range: item.range, kind: Wording(item.type.label(.chinese), item.type.label(.english)),
        words: table.mentions[item.mention].name, rule: nil,
        reason: .inside(table.mentions[longer].name))
    }
    return ExtractionTrace(
      extraction: extraction,
      lost: lost.sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.words, $0.rule?.id ?? "")
          < ($1.range.lowerBound, $1.range.upperBound, $1.words, $1.rule?.id ?? "")
      })
  }
}
