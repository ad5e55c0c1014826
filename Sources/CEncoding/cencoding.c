#include "cencoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

// The converter gets room for one scalar at a time, so that it tells where each
// began.
enum cencoding_end cencoding_decode(const char *encoding, const uint8_t *bytes, size_t length,
                                    uint32_t *scalars, uint32_t *starts, size_t *count,
                                    size_t *consumed) {
  const uint16_t probe = 1;
  const char *target = *(const uint8_t *)&probe == 1 ? "UTF-32LE" : "UTF-32BE";
  *count = 0;
  *consumed = 0;
  iconv_t converter = iconv_open(target, encoding);
  if (converter == (iconv_t)-1) return CENCODING_UNKNOWN;
  char *input = (char *)(uintptr_t)bytes;
  size_t left = length;
  enum cencoding_end end = CENCODING_DONE;
  while (left > 0 && *count < length) {
    size_t start = length - left;
    if (bytes[start] < 0x80) {
      // Both encodings hold ASCII as it is.
      scalars[*count] = bytes[start];
      starts[(*count)++] = (uint32_t)start;
      input++;
      left--;
      continue;
    }
    uint32_t scalar = 0;
    char *output = (char *)&scalar;
    size_t room = sizeof scalar;
    size_t left_before = left;
    int error = EINVAL;
    // With more input than one character the converter works ahead and has to go back each time.
    for (size_t size = 2; error == EINVAL && size <= 4; size += 2) {
      size_t given = left < size ? left : size;
      size_t rest = given;
      size_t result = iconv(converter, &input, &rest, &output, &room);
      error = result == (size_t)-1 ? errno : 0;
      left -= given - rest;
      if (given == left_before || left != left_before) break;
    }
    if (room == 0) {
      scalars[*count] = scalar;
      starts[(*count)++] = (uint32_t)start;
      if (left < left_before) continue;
    }
    if (error == EINVAL) end = CENCODING_CUT;
    else if (error != 0 || left == left_before) end = CENCODING_INVALID;
    if (end != CENCODING_DONE) break;
  }
  *consumed = length - left;
  iconv_close(converter);
  return end;
}
