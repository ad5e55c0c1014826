import RDF
import Testing

@Suite struct IRIBaseTests {
  /// RFC 3986, sections 5.4.1 and 5.4.2.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
    (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
    ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
    ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
    ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
    ("李明", "http://a/b/c/李明"),
  ])
  func `resolves as the standard's examples`(_ reference: String, _ expected: String) {
    #expect(IRIBase("http://a/b/c/d;p?q")?.resolve(reference) == expected)
  }

  @Test(arguments: [
    ("http://example.org", "x", "http://example.org/x"), ("urn:a:b", "#c", "urn:a:b#c"),
    ("http://e/f#g", "", "http://e/f"), ("http://e/f#g", "#h", "http://e/f#h"),
  ])
  func `resolves against bases of other shapes`(_ base: String, _ reference: String, _ iri: String)
  {
    #expect(IRIBase(base)?.resolve(reference) == iri)
  }

  @Test(arguments: ["", "a/b", "//x/y", "#a", "1a:b", "县:b"])
  func `takes no relative base`(_ text: String) {
    #expect(IRIBase(text) == nil)
  }
}
