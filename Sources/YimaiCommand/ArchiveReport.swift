internal import GraphStore
internal import Linking
internal import OntologyModel
internal import Reading
internal import Yimai

/// Tells what a change of a graph file has done.
struct ArchiveReport {
  let change: ArchiveChange
  let path: String
  let language: Language

  /// Prints what was wrong with documents and decisions.
  func printFindings() {
    for diagnostic in change.diagnostics { StandardStreams.message(diagnostic.text(language)) }
    ArchiveReport.printFaults(change.decisionFaults, language)
    guard !change.otherReaders.isEmpty else { return }
    let readers = change.otherReaders.joined(separator: ", ")
    StandardStreams.message(
      Wording(
        "\(path)：有些文件由其他版本（\(readers)）读取；用 yimai build 可重新读取",
        "\(path): some documents were read by another version (\(readers)); "
          + "yimai build reads them again"
      ).text(language))
  }

  /// Prints which decisions were not followed, and why.
  static func printFaults(_ faults: [DecisionReplay.Fault], _ language: Language) {
    for fault in faults {
      let line = fault.decision.line.split(separator: "\t", omittingEmptySubsequences: false)
        .prefix(5).joined(separator: " ")
      StandardStreams.message(
        Wording(
          "决定未执行（\(line)）：\(fault.wording.chinese)",
          "decision not followed (\(line)): \(fault.wording.english)"
        ).text(language))
    }
  }

  /// One line on what has changed, and how fast.
  func summary(_ time: Duration) -> Wording {
    var english: [String] = []
    var chinese: [String] = []
    if let counts = change.counts {
      english = [
        counted(counts.documents, "document"), counted(counts.entities, "entity", "entities"),
        counted(counts.edges, "edge"), counted(counts.statements, "statement"),
      ]
      chinese = [
        "\(counts.documents) 份文件", "\(counts.entities) 个实体", "\(counts.edges) 条关系",
        "\(counts.statements) 条陈述",
      ]
      if counts.quarantined > 0 {
        english.append("\(counts.quarantined) set aside (see yimai stats --quarantine)")
        chinese.append("隔离 \(counts.quarantined) 条（见 yimai stats --quarantine）")
      }
    } else {
      english.append(steps.english)
      chinese.append(steps.chinese)
    }
    if !change.unread.isEmpty {
      english.append("\(change.unread.count) not read")
      chinese.append("\(change.unread.count) 份未能读取")
    }
    // Worth a word only where something was there before.
    if change.counts != nil, change.unchanged + change.changed.count + change.removed.count > 0 {
      english.append(steps.english)
      chinese.append(steps.chinese)
    }
    return Wording(
      "\(path)：\(chinese.joined(separator: "，"))；\(speed(time).chinese)",
      "\(path): \(english.joined(separator: ", ")); \(speed(time).english)")
  }

  private var steps: Wording {
    let parts = [
      (change.added.count, "新增", "added"), (change.changed.count, "更新", "changed"),
      (change.removed.count, "移除", "removed"), (change.unchanged, "未变", "unchanged"),
    ].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return Wording("文件无变化", "no document changed") }
    return Wording(
      parts.map { "\($0.1) \($0.0) 份" }.joined(separator: "、"),
      parts.map { "\($0.0) \($0.2)" }.joined(separator: ", "))
  }

  private func speed(_ time: Duration) -> Wording {
    let characters = change.characterCount
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(characters) / seconds) : 0
    let shown = hundredths(seconds)
    guard characters > 0 else { return Wording("用时 \(shown) 秒", "\(shown) s") }
    return Wording(
      "\(characters) 字，用时 \(shown) 秒（每秒 \(rate) 字）",
      "\(counted(characters, "character")) in \(shown) s (\(rate) a second)")
  }
}

/// Shows the progress of a change on a terminal, and whom it waits for.
struct ArchiveProgress {
  let bar = ProgressBar(isShown: Terminal.showsProgress)
  let path: String
  let language: Language

  func show(_ event: Archive.Event) {
    switch event {
    case .progress(let progress): bar.show(progress)
    case .waiting(let process):
      let number = process.map(String.init)
      StandardStreams.message(
        Wording(
          "\(path)：等待\(number.map { "进程 \($0) " } ?? "另一进程")写完",
          "\(path): waiting for \(number.map { "process \($0)" } ?? "another process") to finish writing"
        ).text(language))
    }
  }
}
