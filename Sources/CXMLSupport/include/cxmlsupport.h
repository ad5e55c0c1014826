#ifndef CXMLSUPPORT_H
#define CXMLSUPPORT_H

#include <stddef.h>
#include <stdint.h>

// What Swift cannot do with libxml2 directly: callbacks whose signature changes between versions,
// and struct members that are macros or deprecated in some. No libxml2 type appears here.

/// Why a parse stopped.
enum {
  CX_NOT_WELL_FORMED = 1,
  CX_DOCTYPE,
  CX_TOO_LARGE,
  CX_NO_MEMORY,
};

/// The first error of a parse. `reason` is 0 while there is none.
typedef struct cx_error {
  int reason;
  int line;
  int column;
  char message[512];
} cx_error;

/// The kinds of event.
enum {
  CX_START = 1,
  CX_END,
  CX_TEXT,
  CX_SPACE,
  CX_COMMENT,
  CX_INSTRUCTION,
};

/// An attribute or, where `is_namespace`, the declaration of `prefix` (NULL: the default one) as
/// `uri`. Names live as long as the parser, one pointer a name; a value is a range of bytes.
typedef struct cx_attribute {
  const char *local, *prefix, *uri;
  size_t value, value_end;
  int is_namespace;
} cx_attribute;

/// An event: its names, its text and its attributes as ranges of the batch.
typedef struct cx_event {
  int kind, line, column;
  const char *local, *prefix, *uri;
  size_t text, text_end;
  size_t attributes, attributes_end;
} cx_event;

/// The events of the bytes fed last. Stays as it is until the next feeding.
typedef struct cx_batch {
  cx_event *events;
  size_t event_count;
  cx_attribute *attributes;
  size_t attribute_count;
  unsigned char *bytes;
  size_t byte_count;
  int has_open_space;
} cx_batch;

/// A push parser over libxml2's SAX2 interface, without a tree. No entity is expanded or loaded.
typedef struct cx_parser cx_parser;

/// Makes a parser; NULL where memory ran out.
cx_parser *cx_parser_new(int allows_doctype, int allows_huge);

void cx_parser_free(cx_parser *parser);

/// Parses the next bytes and gives the events they complete; they stand before any error.
const cx_batch *cx_parser_feed(cx_parser *parser, const void *bytes, size_t count, int is_last);

/// The error that stopped the parse; NULL where there is none.
const cx_error *cx_parser_error(const cx_parser *parser);

/// The pointer that stands for a name in all events of a parser; NULL where memory ran out.
const char *cx_parser_intern(cx_parser *parser, const char *name);

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
