// The lexicons of Ontology/lexicon, embedded as they are at compile time.

#ifndef CLEXICON_H
#define CLEXICON_H

#include <stddef.h>

/// The bytes of `Ontology/lexicon/<name>.tsv` and their number in `*count`; null (and 0) where no
/// file of that name is embedded. The bytes live as long as the program.
const unsigned char *_Nullable lexicon_bytes(const char *_Nonnull name, size_t *_Nonnull count);

#endif
