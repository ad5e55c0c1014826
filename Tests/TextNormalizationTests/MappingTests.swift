import Reading
import TestSupport
import TextNormalization
import Testing

@Suite struct MappingTests {
  @Test(arguments: [
    ("会上,⟦徐 晶⟧说,推进⟦六 个 统\n一⟧。", ["徐晶", "六个统一"]),
    ("# 强化⟦统筹 精准⟧施策\n\n□本报记者 ⟦王 龙⟧\n\n三是**⟦部门**配合⟧。", ["统筹 精准", "王龙", "部门配合"]),
  ])
  func `words map back to their place in the source`(source: String, words: [String]) throws {
    let marked = MarkedText(source)
    let page = try Page(marked.text)
    for (span, word) in zip(marked.spans, words) {
      let range = try #require(page.range(of: word))
      #expect(page.document.text.sourceRange(range) == span)
      #expect(page.document.document.quote(span) == marked.words(span))
    }
  }

  @Test(arguments: 0..<60)
  func `any text maps back scalar by scalar`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = RandomText.make(scalars: 600, using: &generator)
    let page = try Page(text + "医")
    check(page.document)
  }

  @Test(.enabled(if: SharedFolder.has("corpus"), "shared/corpus is missing"))
  func `the corpus maps back scalar by scalar`() throws {
    for file in SharedFolder.files("corpus") {
      check(
        TextNormalizer().normalize(try DocumentReader().read(file.bytes, name: file.name).document))
    }
  }

  /// The invariants of a normalised document.
  private func check(_ document: NormalizedDocument) {
    let (text, source) = (document.text, document.document.text)
    #expect(text.scalars.count == text.origins.count)
    #expect(zip(text.origins, text.origins.dropFirst()).allSatisfy { $0 < $1 })
    #expect(text.origins.allSatisfy { Int($0) < source.count })
    for (scalar, origin) in zip(text.scalars, text.origins) {
      #expect(RandomText.stems(scalar, from: source[Int(origin)]))
    }
    let sentences = document.articles.flatMap(\.sentences)
    for article in document.articles {
      #expect(
        zip(article.sentences, article.sentences.dropFirst()).allSatisfy {
          $0.range.upperBound <= $1.range.lowerBound && $0.paragraph <= $1.paragraph
        })
    }
    let sorted = sentences.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(sorted.allSatisfy { !$0.isEmpty && $0.upperBound <= text.scalars.count })
    let covered = sorted.reduce(0) { $0 + $1.count }
    let blanks = text.scalars.filter { $0 == "\n" || $0 == " " }.count
    #expect(covered >= text.scalars.count - blanks, "no word is outside every sentence")
  }
}

extension Page {
  /// The first place of some words in the uniform text.
  func range(of words: String) -> Range<Int>? {
    let scalars = document.text.scalars
    let wanted = Array(words.unicodeScalars)
    guard scalars.count >= wanted.count else { return nil }
    return (0...scalars.count - wanted.count).lazy.map { $0..<$0 + wanted.count }
      .first { scalars[$0].elementsEqual(wanted) }
  }
}
