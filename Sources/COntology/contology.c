#include "contology.h"

// clang-format off
static const unsigned char text[] = {
#embed "../../Ontology/yimai.owl"
};
static const unsigned char questions[] = {
#embed "../../Ontology/questions.tsv"
};
// clang-format on

const unsigned char *ontology_bytes(size_t *count) {
  *count = sizeof text;
  return text;
}

const unsigned char *question_bytes(size_t *count) {
  *count = sizeof questions;
  return questions;
}
