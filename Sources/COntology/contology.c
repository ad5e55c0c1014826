#include "contology.h"

// clang-format off
static const unsigned char text[] = {
#embed "../../Ontology/yimai.owl"
};
// clang-format on

const unsigned char *ontology_bytes(size_t *count) {
  *count = sizeof text;
  return text;
}
