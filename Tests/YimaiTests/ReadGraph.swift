import Extraction
import KnowledgeGraph
import Linking
import OntologyModel
import Reading
import TextNormalization

/// Graphs of short texts with dates.
enum ReadGraph {
  static func make(_ texts: [(date: String, text: String)]) throws -> Graph {
    Linker().link(
      try texts.enumerated().map { number, item in
        let read = try DocumentReader().read(Array(item.text.utf8), name: "\(number).txt").document
        let dated = Document(
          name: read.name, format: read.format, encoding: read.encoding,
          contentHash: read.contentHash, byteCount: read.byteCount, text: read.text,
          byteOffsets: read.byteOffsets, date: PartialDate(iso: item.date), publisher: nil)
        return Extractor().extract(TextNormalizer().normalize(dated))
      })
  }
}
