#include "cdigest.h"

#if defined(__APPLE__)
#include <CommonCrypto/CommonDigest.h>

void cdigest_sha256(const uint8_t *bytes, size_t length, uint8_t *digest) {
  CC_SHA256_CTX context;
  CC_SHA256_Init(&context);
  while (length > 0) {
    CC_LONG part = length > 0x40000000 ? 0x40000000 : (CC_LONG)length;
    CC_SHA256_Update(&context, bytes, part);
    bytes += part;
    length -= part;
  }
  CC_SHA256_Final(digest, &context);
}

#else
#include <sha2.h>

void cdigest_sha256(const uint8_t *bytes, size_t length, uint8_t *digest) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, bytes, length);
  SHA256Final(digest, &context);
}

#endif
