#ifndef CXMLSUPPORT_H
#define CXMLSUPPORT_H

#include <stddef.h>
#include <stdint.h>

// What Swift cannot do with libxml2 directly: callbacks whose signature changes between versions,
// and struct members that are macros or deprecated in some. No libxml2 type appears here.

/// The first error of a parse. `level` is 0 while there is none.
typedef struct cx_error {
  int level;
  int code;
  int line;
  int column;
  char message[512];
} cx_error;

/// Frees what libxml2 allocated: `xmlFree` is a variable that Swift may not read.
void cx_free(void *memory);

/// Has an xmlTextReader record its first error (not a warning) in `error`, which must outlive it.
void cx_reader_record_errors(void *reader, cx_error *error);

/// The events of an HTML page. All text is UTF-8 without a terminating zero, `name` is lower case
/// and zero-terminated, `attributes` holds name, value, name, value, …, NULL or is NULL itself.
typedef struct cx_html_events {
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*characters)(void *context, const char *text, int length);
  /// The stack of open elements was dropped; no end events follow for them.
  void (*restart)(void *context);
} cx_html_events;

/// Parses UTF-8 as HTML without building a tree. More than `depth` open elements make the parser
/// start afresh behind the current tag, so that neither memory nor time grows with nesting.
/// Returns 0, or -1 where memory ran out.
int cx_html_parse(
    const uint8_t *bytes, size_t count, int depth, const cx_html_events *events, void *context);

#endif
