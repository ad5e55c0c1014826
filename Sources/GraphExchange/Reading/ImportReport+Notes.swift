public import OntologyModel
public import RDF

extension ImportReport {
  /// What the file held that the graph does not, or holds in another way: a line each.
  public var notes: [Wording] {
    var notes: [Wording] = []
    func note(_ count: Int, _ chinese: (Int) -> String, _ english: (Int) -> String) {
      if count > 0 { notes.append(Wording(chinese(count), english(count))) }
    }
    note(
      unknownTypes, { "\($0) 个实体的类型不在本体中，类型作为属性保留" },
      { "entities of a type that the ontology does not have, kept as an attribute: \($0)" })
    note(
      edgesAsAttributes, { "\($0) 条关系的种类不在本体中，作为起点实体的属性保留" },
      {
        "edges of a kind that the ontology does not have, kept as attributes of their source: \($0)"
      })
    note(
      setApart, { "\($0) 条陈述不合本体，已隔离" },
      { "statements that the ontology does not allow, set apart: \($0)" })
    note(
      edgesToNowhere, { "\($0) 条关系的一端不在文件中，略去" },
      { "edges whose ends the file does not have, left out: \($0)" })
    note(repeatedNodes, { "\($0) 个节点重复，取第一个" }, { "nodes that stand twice, the first kept: \($0)" })
    note(
      replacedIDs, { "\($0) 个标识不合规定，已换用新标识，原标识作为属性保留" },
      { "ids that are no XML names, replaced and kept as an attribute: \($0)" })
    note(lostValues, { "\($0) 个值无法保留" }, { "values that could not be kept: \($0)" })
    notes += rdfXML?.notes ?? []
    guard let graphML else { return notes }
    note(
      graphML.nestedGraphs, { "\($0) 个嵌套图，节点已展平，上级节点作为属性保留" },
      { "graphs inside nodes, made flat, the node around kept as an attribute: \($0)" })
    note(graphML.hyperedges, { "\($0) 条超边，略去" }, { "hyperedges, left out: \($0)" })
    note(graphML.ports, { "\($0) 处端口，略去" }, { "ports, left out: \($0)" })
    note(
      graphML.incomplete, { "\($0) 个节点或关系缺少标识，略去" },
      { "nodes and edges without their ids, left out: \($0)" })
    note(
      graphML.unknownTypes, { "\($0) 列的数据类型不属于 GraphML，按文本读取" },
      { "columns of a type that GraphML does not have, read as text: \($0)" })
    note(
      graphML.undeclaredValues, { "\($0) 个值所属的列未声明" },
      { "values of columns that no key declares: \($0)" })
    note(
      graphML.flattenedValues, { "\($0) 个值含有元素，只保留文本" },
      { "values with elements inside, of which the text is kept: \($0)" })
    note(
      graphML.graphValues, { "\($0) 个整图的值，略去" },
      { "values of the graph as a whole, left out: \($0)" })
    note(graphML.unknownElements, { "\($0) 个未知元素，略去" }, { "unknown elements, left out: \($0)" })
    return notes
  }
}

extension RDFXMLReader.Report {
  /// What the document held that its triples do not, or hold in another way: a line each.
  public var notes: [Wording] {
    var notes: [Wording] = []
    if repairedIRIs > 0 {
      notes.append(
        Wording(
          "\(repairedIRIs) 个 IRI 含有不许可的字符，已用百分号编码",
          "IRIs with characters that none may have, percent-encoded: \(repairedIRIs)"))
    }
    if unusableLanguages > 0 {
      notes.append(
        Wording(
          "\(unusableLanguages) 处 xml:lang 不是语言标签，当作没有",
          "xml:lang that are no language tags, taken as none: \(unusableLanguages)"))
    }
    if ignoredElements > 0 {
      notes.append(
        Wording(
          "\(ignoredElements) 个三元组项属于 RDF 1.2，而文件没有声明该版本，略去",
          "triple terms of RDF 1.2 in a file that does not say its version, left out: "
            + String(ignoredElements)))
    }
    return notes
  }
}
