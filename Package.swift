// swift-tools-version: 6.2

import PackageDescription

/// The settings of every Swift target: language mode 6, the upcoming features, warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A library module in `Sources/` and, where `tests` is true, its test target in `Tests/`.
///
/// `data` names the folders beside the tests that hold files instead of code.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], tests: Bool = true,
  testing: [Target.Dependency] = [], data: [String] = [], settings: [SwiftSetting] = []
) -> [Target] {
  let target = Target.target(
    name: name, dependencies: dependencies, swiftSettings: strict + settings)
  guard tests else { return [target] }
  return [
    target,
    .testTarget(
      name: name + "Tests",
      dependencies: [.target(name: name), "TestSupport"] + dependencies + testing,
      exclude: data,
      swiftSettings: strict),
  ]
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "yimai",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "yimai", targets: ["YimaiCommand"]),
    .library(name: "Yimai", targets: ["Yimai"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C: system libraries and embedded data.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CXMLSupport", dependencies: ["CLibXML2"]),
    .target(
      name: "CDigest",
      linkerSettings: [.linkedLibrary("md", .when(platforms: [.linux]))]),
    .target(name: "CLexicon"),
    .target(name: "COntology"),
    .target(
      name: "CEncoding",
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(name: "CLineEditing", linkerSettings: [.linkedLibrary("edit")]),
  ]
    // The stages, left to right: each imports only what stands above it.
    + module("Digest", ["CDigest"])
    + module("LineEditing", ["CLineEditing"], tests: false)
    + module("XMLIO", ["CLibXML2", "CXMLSupport"])
    + module("RDF", ["XMLIO"])
    + module("OntologyModel", ["COntology", "XMLIO"])
    + module("Lexicon", ["CLexicon", "OntologyModel"])
    + module("KnowledgeGraph", ["OntologyModel"])
    + module("Cypher", ["KnowledgeGraph", "OntologyModel"])
    + module("Reading", ["CEncoding", "Digest", "OntologyModel", "XMLIO"])
    + module("TextNormalization", ["Reading", "Lexicon", "OntologyModel"])
    + module("Extraction", ["TextNormalization", "Reading", "Lexicon", "OntologyModel"])
    + module(
      "Linking",
      [
        "Extraction", "TextNormalization", "Reading", "Lexicon", "OntologyModel",
        "KnowledgeGraph", "Digest",
      ])
    + module(
      "GraphStore",
      ["KnowledgeGraph", "Linking", "OntologyModel", .product(name: "GRDB", package: "GRDB.swift")])
    + module(
      "GraphExchange", ["KnowledgeGraph", "OntologyModel", "RDF", "XMLIO"], data: ["Golden"])
    + module(
      "Audit", ["Cypher", "KnowledgeGraph", "OntologyModel", "Lexicon"], testing: ["AuditSeeds"])
    + module(
      "Evaluation", ["Reading", "Lexicon", "KnowledgeGraph", "OntologyModel"],
      testing: ["TextNormalization", "Extraction", "Linking", "GraphExchange", "XMLIO"])
    + module(
      "Yimai",
      [
        "Reading",
        "TextNormalization",
        "Extraction",
        "Linking",
        "KnowledgeGraph",
        "GraphStore",
        "GraphExchange",
        "OntologyModel",
        "Lexicon",
        "Digest",
        "XMLIO",
        "Cypher",
        "Audit",
        "Evaluation",
      ])
    + [
      .executableTarget(
        name: "YimaiCommand",
        dependencies: [
          "Yimai",
          "Reading",
          "TextNormalization",
          "Extraction",
          "Linking",
          "KnowledgeGraph",
          "GraphStore",
          "GraphExchange",
          "OntologyModel",
          "RDF",
          "XMLIO",
          "Cypher",
          "Audit",
          "Evaluation",
          "LineEditing",
          argumentParser,
        ],
        swiftSettings: strict),
      .testTarget(
        name: "YimaiCommandTests",
        dependencies: [
          "YimaiCommand", "Yimai", "Reading", "KnowledgeGraph", "OntologyModel", "TestSupport",
          argumentParser,
        ],
        swiftSettings: strict),
      .target(
        name: "AuditSeeds", dependencies: ["KnowledgeGraph", "OntologyModel"],
        path: "Tests/AuditSeeds", swiftSettings: strict),
      // Run by hand and in CI; see Benchmarks/README.md and Fuzz/README.md.
      .executableTarget(
        name: "LinkingBenchmark",
        dependencies: [
          "Linking", "Extraction", "TextNormalization", "Reading", "KnowledgeGraph", "Digest",
          "OntologyModel",
        ], path: "Benchmarks/Linking", swiftSettings: strict),
      .executableTarget(
        name: "ExchangeBenchmark",
        dependencies: ["GraphExchange", "KnowledgeGraph", "OntologyModel", "RDF", "XMLIO"],
        path: "Benchmarks/Exchange",
        swiftSettings: strict),
      .executableTarget(
        name: "PipelineBenchmark", dependencies: ["KnowledgeGraph", "Yimai"],
        path: "Benchmarks/Pipeline", swiftSettings: strict),
      .executableTarget(
        name: "AuditBenchmark",
        dependencies: ["Audit", "AuditSeeds", "KnowledgeGraph", "OntologyModel"],
        path: "Benchmarks/Audit", swiftSettings: strict),
      .executableTarget(
        name: "QuestionBenchmark",
        dependencies: ["Yimai", "Cypher", "GraphStore", "KnowledgeGraph", "OntologyModel"],
        path: "Benchmarks/Questions", exclude: ["ask.py", "make_graph.py", "peer.py"],
        swiftSettings: strict),
      // The tagger that the rules are compared with; the program does not use it.
      .target(
        name: "Tagging", dependencies: ["Lexicon"], path: "Benchmarks/Tagging",
        swiftSettings: strict),
      .testTarget(
        name: "TaggingTests", dependencies: ["Tagging", "Lexicon"], swiftSettings: strict),
      .executableTarget(
        name: "TaggerBenchmark",
        dependencies: ["Tagging", "Reading", "TextNormalization", "OntologyModel"],
        path: "Benchmarks/Tagger", exclude: ["compare.py", "prepare.py", "run.sh", "README.md"],
        swiftSettings: strict),
      .executableTarget(
        name: "ImportFuzzer",
        dependencies: ["GraphExchange", "RDF", "XMLIO"], path: "Fuzz/ImportFuzzer",
        swiftSettings: strict),
      .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
      // What the model that decides about programs is fitted on; run by `make fit-programs`.
      .executableTarget(
        name: "ProgramExamples",
        dependencies: ["Extraction", "TextNormalization", "Reading", "Lexicon", "OntologyModel"],
        path: "Tests/ProgramExamples", swiftSettings: strict),
      // The openCypher conformance suite: its reader and runner, the command behind `make tck`, tests.
      .target(
        name: "CypherTCK", dependencies: ["Cypher", "OntologyModel"], path: "Tests/CypherTCK",
        swiftSettings: strict),
      .executableTarget(
        name: "CypherTCKCommand", dependencies: ["CypherTCK"], path: "Tests/CypherTCKCommand",
        swiftSettings: strict),
      .testTarget(
        name: "CypherTCKTests", dependencies: ["CypherTCK", "TestSupport"], swiftSettings: strict),
      .testTarget(
        name: "EndToEndTests",
        dependencies: ["Yimai", "YimaiCommand", "GraphStore", "KnowledgeGraph", "TestSupport"],
        swiftSettings: strict),
    ],
  cLanguageStandard: .gnu2x
)
