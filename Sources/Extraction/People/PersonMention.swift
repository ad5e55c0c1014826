/// Words that name a person.
struct PersonMention: Hashable, Sendable {
  let range: Range<Int>
  let name: String
}

/// A post with the body it is held at, as a title says it.
struct PostTitle: Hashable, Sendable {
  /// The words of the post with prefixes, without body and status: 党委副书记.
  let range: Range<Int>
  /// From the body or status before to the end of the post.
  let whole: Range<Int>
  let role: String
  let post: Post
  var status: PostStatus?
  /// The body, where the title names or implies one.
  var body: InstitutionMention?
}

/// Posts that stand together and speak of the same people: 市委副书记、市长.
struct TitleChain: Hashable, Sendable {
  var titles: [PostTitle]
  var range: Range<Int> {
    (titles.first?.whole.lowerBound ?? 0)..<(titles.last?.whole.upperBound ?? 0)
  }
}

/// Some people and the posts that a title gives them.
struct PostHolding: Hashable, Sendable {
  let people: [PersonMention]
  let chain: TitleChain
  let evidence: Range<Int>
  let rule: Rule
}
