// The lexicons of Ontology/lexicon, embedded as they are at compile time.

#ifndef CLEXICON_H
#define CLEXICON_H

#include <stddef.h>

/// The bytes of `Ontology/lexicon/<name>.tsv` and their number in `*count`; null (and 0) where no
/// file of that name is embedded. The bytes live as long as the program.
const unsigned char *_Nullable lexicon_bytes(const char *_Nonnull name, size_t *_Nonnull count);

/// The number of rules of `Ontology/audits` that are embedded.
size_t audit_count(void);

/// The name of a rule without `.cypher`; null where the index is beyond the last.
const char *_Nullable audit_name(size_t index);

/// The bytes of a rule and their number in `*count`; null (and 0) where the index is beyond the last.
const unsigned char *_Nullable audit_bytes(size_t index, size_t *_Nonnull count);

#endif
