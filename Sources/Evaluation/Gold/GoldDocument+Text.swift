internal import OntologyModel
public import Reading

extension GoldDocument {
  /// What the annotations say that is not in the document's text: evidence and mentions, white space
  /// left out on both sides.
  ///
  /// - Complexity: O(n · m) in the characters of the text and the number of annotations.
  /// - Parameters:
  ///   - text: The text of the document.
  ///   - file: The file of annotations, as the user named it.
  public func warnings(in text: [Unicode.Scalar], file: String) -> [Diagnostic] {
    let source = SourceText(text)
    var warnings: [Diagnostic] = []
    for entity in entities {
      for mention in entity.mentions where source.range(of: mention) == nil {
        warnings.append(
          Diagnostic(
            severity: .warning, file: file, line: entity.line,
            message: Wording(
              "\(document) 中没有提及 “\(mention)”", "the mention \"\(mention)\" is not in \(document)"),
            remedy: Wording("请照原文改写", "write it as it is printed")))
      }
    }
    for relation in relations
    where !relation.evidence.isEmpty && source.range(of: relation.evidence) == nil {
      warnings.append(
        Diagnostic(
          severity: .warning, file: file, line: relation.line,
          message: Wording(
            "\(document) 中没有依据 “\(relation.evidence)”",
            "the evidence \"\(relation.evidence)\" is not in \(document)"),
          remedy: Wording("请照原文改写", "copy it from the text")))
    }
    return warnings
  }
}
