#include "clexicon.h"

// The trained models of Ontology/models; see the cards beside them.
// clang-format off
static const unsigned char people_tagger[] = {
#embed "../../Ontology/models/people.tagger"
};
// clang-format on

const unsigned char *people_tagger_bytes(size_t *count) {
  *count = sizeof people_tagger;
  return people_tagger;
}
