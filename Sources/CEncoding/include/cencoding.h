#ifndef CENCODING_H
#define CENCODING_H

#include <stddef.h>
#include <stdint.h>

/// How a conversion ended.
enum cencoding_end {
  CENCODING_DONE = 0,
  /// The system has no such conversion.
  CENCODING_UNKNOWN = 1,
  /// Bytes that are no character stand where the conversion ended.
  CENCODING_INVALID = 2,
  /// The bytes end in the middle of a character.
  CENCODING_CUT = 3,
};

/// Converts the bytes of an encoding, named as iconv knows it, to Unicode scalars.
///
/// Writes at most `length` scalars and where each starts; `*count` is how many, `*consumed` how many
/// bytes they took. A scalar that shares its bytes with the one before starts at their end.
enum cencoding_end cencoding_decode(const char *_Nonnull encoding, const uint8_t *_Nonnull bytes,
                                    size_t length, uint32_t *_Nonnull scalars,
                                    uint32_t *_Nonnull starts, size_t *_Nonnull count,
                                    size_t *_Nonnull consumed);

#endif
