internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// The consultative conference without its place, the corps' divisions.
extension TitleScanner {
  /// 地委委员、行署副专员甲: the office that runs the region spoken of.
  private func regionsOffice(
    at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> (body: InstitutionMention, start: Int)? {
    guard
      let word = (["行政公署", "行署"] as [StaticString]).first(where: { scan.reads($0, before: start) }),
      start - word.scalarCount >= floor,
      let division = locality.division(.city, at: start, sentence: number, range: range)
    else { return nil }
    let place = scan.vocabulary.divisions.divisions[division].name
    guard place.hasSuffix("地区") || place.hasSuffix("盟") else { return nil }
    let open = start - word.scalarCount
    return (
      InstitutionMention(
        range: open..<start, type: .governmentBody, name: place + "行政公署",
        aliases: [place + "行署"], place: division), open
    )
  }

  /// 政协副主席甲 and 副师长乙 in a text of one place or division.
  func localBody(
    of post: Post, at start: Int, _ number: Int, _ range: Range<Int>, floor: Int
  ) -> (body: InstitutionMention, start: Int)? {
    let divisions = scan.vocabulary.divisions.divisions
    if post.text == "主席", scan.reads("政协", before: start), start - 2 >= floor,
      start - 2 == floor || !scan.text[start - 3].isHan || scan.barriers[start - 3],
      let division = locality.county(at: start, sentence: number, range: range)
        ?? locality.division(.city, at: start, sentence: number, range: range)
    {
      let name = "中国人民政治协商会议" + divisions[division].name + "委员会"
      return (
        InstitutionMention(
          range: start - 2..<start, type: .governmentBody, name: name,
          aliases: ["政协" + divisions[division].name + "委员会", divisions[division].name + "政协"],
          place: division), start - 2
      )
    }
    if post.text == "专员", let office = regionsOffice(at: start, number, range, floor: floor) {
      return office
    }
    guard post.text == "师长", let corps = locality.corps,
      start == floor || !scan.text[start - 1].isHan || scan.barriers[start - 1],
      let end = corps.name.firstIndex(of: "师")
    else { return nil }
    let own = String(corps.name[...end])
    return (
      InstitutionMention(
        range: start..<start, type: .governmentBody, name: "新疆生产建设兵团" + own, aliases: [own],
        place: corps.division), start
    )
  }
}
