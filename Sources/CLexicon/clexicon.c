#include "clexicon.h"

#include <string.h>

// To add a lexicon: put X.tsv into Ontology/lexicon, add its row here, its case to `LexiconFile`
// (Sources/Lexicon/LexiconFile.swift), and its origin to Ontology/lexicon/SOURCES.md. The tests
// hold every case to a row here and every row to its case's number of columns.
// clang-format off

static const struct {
  const char *name;
  const unsigned char *text;  // ends with a 0 byte, which no lexicon holds
} lexicons[] = {
    {"divisions", (const unsigned char[]){
#embed "../../Ontology/lexicon/divisions.tsv" suffix(, 0)
    }},
    {"surnames", (const unsigned char[]){
#embed "../../Ontology/lexicon/surnames.tsv" suffix(, 0)
    }},
    {"name-characters", (const unsigned char[]){
#embed "../../Ontology/lexicon/name-characters.tsv" suffix(, 0)
    }},
    {"traditional", (const unsigned char[]){
#embed "../../Ontology/lexicon/traditional.tsv" suffix(, 0)
    }},
    {"bodies", (const unsigned char[]){
#embed "../../Ontology/lexicon/bodies.tsv" suffix(, 0)
    }},
    {"national", (const unsigned char[]){
#embed "../../Ontology/lexicon/national.tsv" suffix(, 0)
    }},
    {"institutions", (const unsigned char[]){
#embed "../../Ontology/lexicon/institutions.tsv" suffix(, 0)
    }},
    {"units", (const unsigned char[]){
#embed "../../Ontology/lexicon/units.tsv" suffix(, 0)
    }},
    {"modifiers", (const unsigned char[]){
#embed "../../Ontology/lexicon/modifiers.tsv" suffix(, 0)
    }},
    {"posts", (const unsigned char[]){
#embed "../../Ontology/lexicon/posts.tsv" suffix(, 0)
    }},
    {"post-prefixes", (const unsigned char[]){
#embed "../../Ontology/lexicon/post-prefixes.tsv" suffix(, 0)
    }},
    {"post-status", (const unsigned char[]){
#embed "../../Ontology/lexicon/post-status.tsv" suffix(, 0)
    }},
    {"words", (const unsigned char[]){
#embed "../../Ontology/lexicon/words.tsv" suffix(, 0)
    }},
    {"generic-institutions", (const unsigned char[]){
#embed "../../Ontology/lexicon/generic-institutions.tsv" suffix(, 0)
    }},
    {"common", (const unsigned char[]){
#embed "../../Ontology/lexicon/common.tsv" suffix(, 0)
    }},
    {"program-heads", (const unsigned char[]){
#embed "../../Ontology/lexicon/program-heads.tsv" suffix(, 0)
    }},
    {"program-weights", (const unsigned char[]){
#embed "../../Ontology/lexicon/program-weights.tsv" suffix(, 0)
    }},
    {"leading", (const unsigned char[]){
#embed "../../Ontology/lexicon/leading.tsv" suffix(, 0)
    }},
    {"event-heads", (const unsigned char[]){
#embed "../../Ontology/lexicon/event-heads.tsv" suffix(, 0)
    }},
    {"policy-tails", (const unsigned char[]){
#embed "../../Ontology/lexicon/policy-tails.tsv" suffix(, 0)
    }},
    {"name-elements", (const unsigned char[]){
#embed "../../Ontology/lexicon/name-elements.tsv" suffix(, 0)
    }},
    {"place-words", (const unsigned char[]){
#embed "../../Ontology/lexicon/place-words.tsv" suffix(, 0)
    }},
    {"compatibility", (const unsigned char[]){
#embed "../../Ontology/lexicon/compatibility.tsv" suffix(, 0)
    }},
    {"confidences", (const unsigned char[]){
#embed "../../Ontology/lexicon/confidences.tsv" suffix(, 0)
    }},
};
// clang-format on

const unsigned char *lexicon_bytes(const char *name, size_t *count) {
  for (size_t i = 0; i < sizeof lexicons / sizeof lexicons[0]; i++) {
    if (strcmp(lexicons[i].name, name) == 0) {
      *count = strlen((const char *)lexicons[i].text);
      return lexicons[i].text;
    }
  }
  *count = 0;
  return NULL;
}
