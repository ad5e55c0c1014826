#ifndef CONTOLOGY_H
#define CONTOLOGY_H

#include <stddef.h>

/// The bytes of Ontology/yimai.owl, which live as long as the program.
const unsigned char *ontology_bytes(size_t *count);

#endif
