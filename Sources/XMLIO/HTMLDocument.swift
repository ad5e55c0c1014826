internal import CXMLSupport

/// What a reader sees of an HTML page: its blocks of text in order, its title and its metadata.
///
/// Parsed by libxml2's HTML parser, event by event, without a tree: memory grows with the text
/// alone, not with the nesting of tags, and tags left open cost nothing. Scripts, styles, forms and
/// the head are left out.
public struct HTMLDocument: Hashable, Sendable {
  /// The kinds of block.
  public enum Kind: Hashable, Sendable {
    /// A heading `h1` to `h6`, with its level.
    case heading(level: Int)
    /// A paragraph, or any run of text between two blocks.
    case paragraph
    /// An item of a list.
    case listItem
    /// A row of a table, its cells parted by a tab.
    case tableRow
    /// The caption of a table or figure.
    case caption
  }

  /// A piece of text that stands on lines of its own.
  public struct Block: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// The text, never empty.
    ///
    /// White space is one space, as on a screen; `<br>` is a line break.
    /// A line break of the source between two Chinese characters is left out.
    public let text: String

    /// Makes a block.
    public init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// A `meta` element: its name (or `property`, `itemprop`), in lower case, and its content.
  public struct Metadata: Hashable, Sendable {
    /// The name in lower case, such as `author` or `pubdate`.
    public let name: String
    /// The content.
    public let value: String

    /// Makes a pair of name and content.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The title of the head, where it is not empty.
  public let title: String?
  /// The metadata of the head, in the order of the page, 1,000 at most.
  public let metadata: [Metadata]
  /// The text, in the order of the page.
  public let blocks: [Block]

  /// Reads a page that is already UTF-8, whatever encoding its `meta` elements claim.
  ///
  /// Broken markup is read as far as it makes sense. Throws ``XMLError/Code/tooLarge`` for a tag
  /// with over 1,000 attributes, which no page has and which would cost the parser quadratic
  /// time, and ``XMLError/Code/outOfMemory``.
  ///
  /// - Complexity: O(n) in the bytes.
  public init(utf8: [UInt8]) throws(XMLError) {
    libraryIsReady()
    if let line = HTMLTagLimit.lineOfExcess(in: utf8) {
      throw XMLError(.tooLarge, "a tag has over \(HTMLTagLimit.attributes) attributes", line: line)
    }
    let builder = HTMLBlockBuilder()
    // Cut or wrong bytes become U+FFFD, as everywhere in Swift.
    let repaired = String(validating: utf8, as: UTF8.self) == nil
    let bytes = repaired ? Array(String(decoding: utf8, as: UTF8.self).utf8) : utf8
    guard HTMLDocument.parse(bytes, into: builder) else {
      throw XMLError(.outOfMemory, "no memory for an HTML parser")
    }
    builder.finish()
    title = builder.title
    metadata = builder.metadata
    blocks = builder.blocks
  }

  /// The whole text: the blocks, a line break after each.
  public var text: String {
    var text = ""
    for block in blocks {
      text += block.text
      text += "\n"
    }
    return text
  }

  /// How many elements may be open before the parser starts afresh: more than pages have, few
  /// enough that searching them for each end tag costs little.
  private static let depth: Int32 = 512

  private static func parse(_ bytes: [UInt8], into builder: HTMLBlockBuilder) -> Bool {
    var events = cx_html_events(
      start: { context, name, attributes in
        guard let name else { return }
        HTMLBlockBuilder.at(context)?.start(
          String(cString: name), attributes: HTMLAttributes(attributes))
      },
      end: { context, name in
        guard let name else { return }
        HTMLBlockBuilder.at(context)?.end(String(cString: name))
      },
      characters: { context, text, count in
        guard let text, count > 0 else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
        HTMLBlockBuilder.at(context)?.characters(bytes)
      },
      restart: { context in HTMLBlockBuilder.at(context)?.restart() })
    return withExtendedLifetime(builder) {
      let context = Unmanaged.passUnretained(builder).toOpaque()
      return bytes.withUnsafeBufferPointer { buffer in
        cx_html_parse(buffer.baseAddress, buffer.count, depth, &events, context) == 0
      }
    }
  }
}

/// The attributes of a start tag while its event lasts: read only where they are wanted.
struct HTMLAttributes {
  private let pairs: UnsafePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

  func value(_ wanted: String) -> String? {
    guard var pair = pairs else { return nil }
    while let name = pair.pointee {
      if String(cString: name).lowercased() == wanted {
        return pair.successor().pointee.map { String(cString: $0) }
      }
      pair += 2
    }
    return nil
  }
}
