#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of `length` bytes at `bytes` into the 32 bytes at `digest`.
void cdigest_sha256(const uint8_t *_Nullable bytes, size_t length, uint8_t *_Nonnull digest);

#endif
