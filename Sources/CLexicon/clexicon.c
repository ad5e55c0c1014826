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
    {"traditional", (const unsigned char[]){
#embed "../../Ontology/lexicon/traditional.tsv" suffix(, 0)
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
