# The commands of this repository. `make` alone lists them.

SWIFT   ?= swift
PYTHON  ?= python3
BUILD   := .build
YIMAI   := $(BUILD)/release/yimai
VENV    := $(BUILD)/venv
SHARED  ?= ../shared

ifeq ($(shell uname -s),Darwin)
# Homebrew keeps its libxml2 apart from the system's.
export PKG_CONFIG_PATH := $(shell brew --prefix libxml2 2>/dev/null)/lib/pkgconfig:$(PKG_CONFIG_PATH)
endif

# On Linux the tool holds Swift's own libraries, where the toolchain has them to link: it starts sooner and runs without a toolchain.
STATIC = $(shell [ -d "$$($(SWIFT) -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')_static/linux" ] && echo --static-swift-stdlib)

.DEFAULT_GOAL := help
.PHONY: help setup release demo test exports picture exports-check report-check ontology determinism score \
        score-passages score-wordings calibrate calibrate-check fit-programs tagger tck fuzz-cypher fuzz conformance format format-check readme readme-check \
        imports-check clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing: libxml2, SQLite, libmd, libedit, pkg-config
	@Scripts/setup.sh

release: setup ## build the tool, optimised
	@$(SWIFT) build -c release --product yimai $(STATIC)

demo: release exports ## build the graph of Examples/, write Exports/, show who leads what
	@if command -v dot >/dev/null 2>&1; then Scripts/picture.sh Exports/examples.json Exports/examples.svg; \
	else echo "no picture: Graphviz is not installed (apt install graphviz, brew install graphviz)"; fi
	@echo
	@$(YIMAI) who-leads $(BUILD)/demo.yimai
	@echo
	@echo "The tool is $(YIMAI). Try:"
	@echo "  $(YIMAI) stats $(BUILD)/demo.yimai"
	@echo "  $(YIMAI) verify $(BUILD)/demo.yimai Examples"

exports: release ## write Exports/ from Examples/, but for the picture
	@$(YIMAI) build Examples -o $(BUILD)/demo.yimai
	@mkdir -p Exports
	@$(YIMAI) export $(BUILD)/demo.yimai --format graphml --profile gephi -o Exports/examples.graphml
	@$(YIMAI) export $(BUILD)/demo.yimai --format graphml --profile strict -o Exports/examples.strict.graphml
	@$(YIMAI) export $(BUILD)/demo.yimai --format rdfxml -o Exports/examples.rdf
	@$(YIMAI) export $(BUILD)/demo.yimai --format json -o Exports/examples.json
	@ls -l Exports | awk 'NR > 1 && $$NF !~ /svg$$/ { printf "  Exports/%s (%d kB)\n", $$NF, ($$5 + 999) / 1000 }'

picture: exports ## draw Exports/examples.svg through Graphviz
	@Scripts/picture.sh Exports/examples.json Exports/examples.svg

test: setup ## run all tests
	@$(SWIFT) test --disable-xctest

conformance: setup ## read the test suites of other projects in ../shared, say what passed
	@$(SWIFT) build --build-tests >/dev/null
	@$(SWIFT) test --skip-build --disable-xctest --filter ConformanceTests 2>&1 \
	  | awk '/^conformance: /; /✘|missing|error:/ { print; bad = 1 } END { exit bad }'

fuzz: setup ## fuzz the importers for 60 seconds (FUZZ_SECONDS=1800 for longer); Linux
	@Fuzz/run.sh $(or $(FUZZ_SECONDS),60)

$(VENV)/ready: Scripts/python-requirements.txt
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Scripts/python-requirements.txt
	@touch $@

exports-check: exports $(VENV)/ready ## compare Exports/ with the repository, and load them in other tools
	@Scripts/check_committed.sh Exports
	@Scripts/write_matrix.sh $(YIMAI) $(BUILD)/demo.yimai $(BUILD)/matrix
	@SHARED=$(SHARED) $(VENV)/bin/python Scripts/check_exports.py $(BUILD)/matrix/* Ontology/*.owl

report-check: exports $(VENV)/ready ## open an audit's page in headless Chromium: accessibility, sorting, filtering
	@if command -v chromium >/dev/null 2>&1; then \
	  for lang in zh en; do \
	    $(YIMAI) audit $(BUILD)/demo.yimai --root Examples --lang $$lang --fail-on none \
	      --format html -o $(BUILD)/report-$$lang.html || exit 1; \
	  done; \
	  $(VENV)/bin/python Scripts/check_report.py "$$(command -v chromium)" \
	    $(BUILD)/report-zh.html $(BUILD)/report-en.html --screenshots $(BUILD)/screenshots; \
	else echo "report-check: skipped, because chromium is missing"; fi

ontology: release ## write Ontology/shapes.ttl and Ontology/context.jsonld from the ontology
	@$(YIMAI) ontology --format shacl > Ontology/shapes.ttl
	@$(YIMAI) ontology --format jsonld > Ontology/context.jsonld

readme: release ## write into the readmes what their commands print now
	@$(PYTHON) Scripts/check_readme.py --update

readme-check: release ## compare what the readmes' commands print with what stands there
	@$(PYTHON) Scripts/check_readme.py

determinism: release ## build the examples in several ways and compare every byte
	@Scripts/check_determinism.sh $(YIMAI) Examples

score: release ## score the extraction on annotated documents against the floors
	@if [ -x $(SHARED)/eval/run.sh ]; then \
	  $(SHARED)/eval/run.sh $(YIMAI); \
	  $(SHARED)/eval/run.sh $(YIMAI) -- --json | $(PYTHON) Scripts/check_score.py Scripts/score-floor.json shared && \
	  for set in open frozen; do \
	    $(SHARED)/eval/run.sh $(YIMAI) Tests/Gold/$$set Tests/Gold/$$set -- --json \
	      | $(PYTHON) Scripts/check_score.py Scripts/score-floor.json $$set || exit 1; \
	  done; \
	else echo "score: skipped, because $(SHARED)/eval is missing"; fi

score-passages: release ## score posts and leads on the short passages of Tests/Gold/passages
	@[ -x $(SHARED)/eval/run.sh ] || { echo "score-passages: skipped, because $(SHARED)/eval is missing"; exit 0; }; \
	for set in open sealed; do \
	  rm -rf $(BUILD)/passages/$$set; $(PYTHON) Scripts/passages.py Tests/Gold/passages/$$set $(BUILD)/passages/$$set || exit 1; \
	  echo "$$set"; $(SHARED)/eval/run.sh $(YIMAI) $(BUILD)/passages/$$set $(BUILD)/passages/$$set \
	    | grep -E "holdsPost|leads"; \
	done

score-wordings: release ## score leads on the marked texts of Tests/Gold/wordings
	@for set in open sealed; do $(PYTHON) Scripts/wordings.py $(YIMAI) Tests/Gold/wordings/$$set.txt; done

calibrate: release ## work out the confidence of each rule on Tests/Gold; build again afterwards
	@$(PYTHON) Scripts/calibrate.py $(YIMAI) Tests/Gold/open Tests/Gold/frozen

calibrate-check: release ## say whether the rules' confidences still fit what is counted on Tests/Gold
	@$(PYTHON) Scripts/calibrate.py --check $(YIMAI) Tests/Gold/open Tests/Gold/frozen

fit-programs: setup ## fit the model that decides what is a program; build again afterwards
	@$(SWIFT) build -c release --product ProgramExamples $(STATIC)
	@$(PYTHON) Scripts/fit_programs.py $(BUILD)/release/ProgramExamples --sample $(SHARED)/eval/gold $(SHARED)/corpus

tagger: release ## train a tagger of people's names on ../shared/data and compare it with the rules
	@$(SWIFT) build -c release --product TaggerBenchmark $(STATIC)
	@Benchmarks/Tagger/run.sh train $(BUILD)/release/TaggerBenchmark $(SHARED)/data $(BUILD)/people.tagger
	@Benchmarks/Tagger/run.sh compare $(BUILD)/release/TaggerBenchmark $(BUILD)/people.tagger $(YIMAI) $(SHARED)

tck: setup ## run the openCypher conformance suite; what fails is listed in .build/tck-failures.txt
	@if [ -d $(SHARED)/conformance/openCypher/tck ]; then \
	  $(SWIFT) build --product CypherTCKCommand && \
	  $(BUILD)/debug/CypherTCKCommand $(SHARED)/conformance/openCypher/tck $(BUILD)/tck-failures.txt; \
	else echo "tck: skipped, because $(SHARED)/conformance/openCypher/tck is missing"; fi

MINUTES ?= 30

fuzz-cypher: setup ## run spoilt queries for MINUTES minutes (30): none may crash or stall the engine
	@if [ -d $(SHARED)/conformance/openCypher/tck ]; then \
	  $(SWIFT) build --product CypherTCKCommand && \
	  $(BUILD)/debug/CypherTCKCommand $(SHARED)/conformance/openCypher/tck --fuzz $$(($(MINUTES) * 60)); \
	else echo "fuzz-cypher: skipped, because $(SHARED)/conformance/openCypher/tck is missing"; fi

format: ## format the sources
	@$(SWIFT) format -i -r Package.swift Sources Tests

format-check: ## check the format of the sources
	@$(SWIFT) format lint --strict -r Package.swift Sources Tests

imports-check: ## check that imports go one way only
	@Scripts/check_imports.sh

clean: ## remove what was built
	@rm -rf $(BUILD)
