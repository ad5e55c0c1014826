internal import KnowledgeGraph
internal import OntologyModel

extension EntityCard {
  /// What statements say of the time in which one thing held, in order: who left and came back has two
  /// periods, but a start that one text tells and an end that another tells make one.
  ///
  /// - Complexity: O(n log n) in statements.
  static func periods(
    of statements: some Sequence<Statement>
  ) -> [(start: PartialDate?, end: PartialDate?)] {
    var whole: [(start: PartialDate, end: PartialDate)] = []
    var bounds: [(date: PartialDate, isEnd: Bool)] = []
    for time in statements.compactMap(\.validTime) {
      switch (time.start, time.end) {
      case (let start?, let end?): whole.append((start, end))
      case (let start?, nil): bounds.append((start, false))
      case (nil, let end?): bounds.append((end, true))
      case (nil, nil): break
      }
    }
    whole.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var joined: [(start: PartialDate?, end: PartialDate?)] = []
    for period in whole {
      if let last = joined.last?.end, period.start.firstDay <= last.lastDay {
        joined[joined.count - 1].end = max(last, period.end)
      } else {
        joined.append((period.start, period.end))
      }
    }
    for bound in bounds.sorted(by: { ($0.date, $0.isEnd ? 1 : 0) < ($1.date, $1.isEnd ? 1 : 0) }) {
      add(bound.date, isEnd: bound.isEnd, to: &joined)
    }
    return joined
  }

  /// Puts a single start or end where it belongs; those come in order.
  private static func add(
    _ date: PartialDate, isEnd: Bool,
    to periods: inout [(start: PartialDate?, end: PartialDate?)]
  ) {
    let holds = periods.contains { period in
      guard let start = period.start, let end = period.end else { return false }
      return start.firstDay <= date.lastDay && date.firstDay <= end.lastDay
    }
    if holds { return }
    let next = periods.firstIndex { period in
      (period.start ?? period.end).map { $0 > date } ?? false
    }
    let place = next ?? periods.count
    if isEnd {
      if place > 0, periods[place - 1].end == nil || periods[place - 1].start == nil {
        periods[place - 1].end = date
      } else {
        periods.insert((nil, date), at: place)
      }
    } else if place == 0 || periods[place - 1].end != nil {
      periods.insert((date, nil), at: place)
    }
  }
}
