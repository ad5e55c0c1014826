#include "cxmlsupport.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

// The error argument of the callback became const in libxml2 2.12.
#if LIBXML_VERSION >= 21200
typedef const xmlError *cx_raised;
#else
typedef xmlErrorPtr cx_raised;
#endif

/// A text that grows beyond this is refused unless huge content is allowed, as libxml2's trees do.
enum { cx_longest_text = 10000000, cx_most_levels = 256 };

struct cx_parser {
  xmlParserCtxtPtr context;
  cx_batch batch;
  size_t event_room, attribute_room, byte_room;
  cx_error error;
  size_t run;        // bytes of the run of text that is open
  int run_has_text;  // whether any of them is no white space
  int open;          // open elements
  int allows_doctype, allows_huge, has_doctype;
};

static void cx_stop(cx_parser *parser, int reason, const char *message) {
  if (parser->error.reason != 0) return;
  parser->error.reason = reason;
  parser->error.line = xmlSAX2GetLineNumber(parser->context);
  parser->error.column = xmlSAX2GetColumnNumber(parser->context);
  strncpy(parser->error.message, message, sizeof parser->error.message - 1);
  xmlStopParser(parser->context);
}

static void cx_out_of_memory(cx_parser *parser) {
  cx_stop(parser, CX_NO_MEMORY, "no memory for what the parser found");
}

/// Makes room for `count` more items of `size` bytes; 0 where memory ran out.
static int cx_room(cx_parser *parser, void **items, size_t *room, size_t used, size_t count,
                   size_t size) {
  if (count <= *room - used) return 1;
  size_t wanted = *room * 2 > used + count ? *room * 2 : used + count;
  void *grown = realloc(*items, wanted * size);
  if (grown == NULL) {
    cx_out_of_memory(parser);
    return 0;
  }
  *items = grown;
  *room = wanted;
  return 1;
}

static size_t cx_put(cx_parser *parser, const void *bytes, size_t count) {
  cx_batch *batch = &parser->batch;
  if (!cx_room(parser, (void **)&batch->bytes, &parser->byte_room, batch->byte_count, count, 1))
    return batch->byte_count;
  memcpy(batch->bytes + batch->byte_count, bytes, count);
  batch->byte_count += count;
  return batch->byte_count - count;
}

static cx_event *cx_add(cx_parser *parser, int kind) {
  cx_batch *batch = &parser->batch;
  if (parser->error.reason != 0) return NULL;
  if (!cx_room(parser, (void **)&batch->events, &parser->event_room, batch->event_count, 1,
               sizeof(cx_event)))
    return NULL;
  cx_event *event = &batch->events[batch->event_count++];
  memset(event, 0, sizeof *event);
  event->kind = kind;
  event->line = xmlSAX2GetLineNumber(parser->context);
  event->column = xmlSAX2GetColumnNumber(parser->context);
  event->text = event->text_end = batch->byte_count;
  event->attributes = event->attributes_end = batch->attribute_count;
  if (kind != CX_TEXT && kind != CX_SPACE) parser->run = 0;
  return event;
}

static void cx_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count,
                     int defaulted, const xmlChar **attributes) {
  (void)defaulted;
  cx_parser *parser = context;
  cx_batch *batch = &parser->batch;
  if (++parser->open > cx_most_levels && !parser->allows_huge) {
    cx_stop(parser, CX_TOO_LARGE, "elements more than 256 levels deep");
    return;
  }
  cx_event *event = cx_add(parser, CX_START);
  if (event == NULL) return;
  event->local = (const char *)local;
  event->prefix = (const char *)prefix;
  event->uri = (const char *)uri;
  size_t total = (size_t)namespace_count + (size_t)attribute_count;
  if (!cx_room(parser, (void **)&batch->attributes, &parser->attribute_room, batch->attribute_count,
               total, sizeof(cx_attribute)))
    return;
  cx_attribute *next = batch->attributes + batch->attribute_count;
  for (int i = 0; i < namespace_count; i++, next++) {
    *next = (cx_attribute){
      .prefix = (const char *)namespaces[2 * i], .uri = (const char *)namespaces[2 * i + 1],
      .is_namespace = 1,
    };
  }
  for (int i = 0; i < attribute_count; i++, next++) {
    const xmlChar **at = attributes + 5 * i;
    size_t count = (size_t)(at[4] - at[3]);
    size_t start = cx_put(parser, at[3], count);
    if (parser->error.reason != 0) return;
    *next = (cx_attribute){
      .local = (const char *)at[0], .prefix = (const char *)at[1], .uri = (const char *)at[2],
      .value = start, .value_end = start + count,
    };
  }
  batch->attribute_count += total;
  event->attributes_end = batch->attribute_count;
}

static void cx_end(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  ((cx_parser *)context)->open--;
  cx_event *event = cx_add(context, CX_END);
  if (event == NULL) return;
  event->local = (const char *)local;
  event->prefix = (const char *)prefix;
  event->uri = (const char *)uri;
}

static int cx_is_space(const xmlChar *text, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (text[i] != 0x20 && text[i] != 0x9 && text[i] != 0xA && text[i] != 0xD) return 0;
  }
  return 1;
}

// Text comes in pieces. Pieces of one run that are here together become one event; a run counts as
// white space until its first other character.
static void cx_text(void *context, const xmlChar *text, int length) {
  cx_parser *parser = context;
  cx_batch *batch = &parser->batch;
  if (length <= 0 || parser->error.reason != 0) return;
  size_t count = (size_t)length;
  if (parser->run == 0) parser->run_has_text = 0;
  if (!parser->run_has_text && !cx_is_space(text, count)) parser->run_has_text = 1;
  int kind = parser->run_has_text ? CX_TEXT : CX_SPACE;
  cx_event *event = NULL;
  if (parser->run > 0 && batch->event_count > 0) {
    event = &batch->events[batch->event_count - 1];
    event->kind = kind;
  } else {
    event = cx_add(parser, kind);
  }
  if (event == NULL) return;
  parser->run += count;
  if (parser->run > cx_longest_text && !parser->allows_huge) {
    cx_stop(parser, CX_TOO_LARGE, "a text of more than 10 MB");
    return;
  }
  cx_put(parser, text, count);
  event->text_end = batch->byte_count;
}

static void cx_comment(void *context, const xmlChar *text) {
  cx_event *event = cx_add(context, CX_COMMENT);
  if (event == NULL || text == NULL) return;
  cx_put(context, text, strlen((const char *)text));
  event->text_end = ((cx_parser *)context)->batch.byte_count;
}

static void cx_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  cx_parser *parser = context;
  cx_event *event = cx_add(parser, CX_INSTRUCTION);
  if (event == NULL) return;
  // The target lives in the parser's dictionary.
  event->local = (const char *)xmlDictLookup(parser->context->dict, target, -1);
  if (data != NULL) cx_put(parser, data, strlen((const char *)data));
  event->text_end = parser->batch.byte_count;
}

static void cx_doctype(
    void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
  (void)name, (void)public_id, (void)system_id;
  cx_parser *parser = context;
  parser->has_doctype = 1;
  if (!parser->allows_doctype) cx_stop(parser, CX_DOCTYPE, "the file has a DOCTYPE");
}

// No entity is ever given back, so none is expanded; the five of XML itself are not asked for.
static xmlEntityPtr cx_entity(void *context, const xmlChar *name) {
  cx_parser *parser = context;
  // A declaration asks whether it is the first of its name.
  if (parser->context->inSubset != 0) return NULL;
  char message[160] = "the file refers to an entity of its DOCTYPE: ";
  if (!parser->has_doctype) strcpy(message, "an entity that is not defined: ");
  strncat(message, (const char *)name, 60);
  cx_stop(parser, parser->has_doctype ? CX_DOCTYPE : CX_NOT_WELL_FORMED, message);
  return NULL;
}

static void cx_record(void *context, cx_raised raised) {
  cx_parser *parser = context;
  if (parser == NULL || raised == NULL || raised->level < XML_ERR_ERROR) return;
  cx_error *error = &parser->error;
  if (error->reason != 0) return;
  error->reason = raised->code == XML_ERR_NO_MEMORY ? CX_NO_MEMORY : CX_NOT_WELL_FORMED;
  error->line = raised->line;
  error->column = raised->int2;
  if (raised->message != NULL) {
    strncpy(error->message, raised->message, sizeof error->message - 1);
  }
}

cx_parser *cx_parser_new(int allows_doctype, int allows_huge) {
  cx_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = cx_start;
  sax.endElementNs = cx_end;
  sax.characters = cx_text;
  sax.cdataBlock = cx_text;
  sax.ignorableWhitespace = cx_text;
  sax.comment = cx_comment;
  sax.processingInstruction = cx_instruction;
  sax.internalSubset = cx_doctype;
  sax.getEntity = cx_entity;
  sax.serror = cx_record;
  parser->allows_doctype = allows_doctype;
  parser->allows_huge = allows_huge;
  parser->context = xmlCreatePushParserCtxt(&sax, parser, NULL, 0, NULL);
  if (parser->context == NULL) {
    free(parser);
    return NULL;
  }
  // Without NOENT `&amp;` in an attribute comes as `&#38;`. There are no other entities to expand,
  // because `cx_entity` gives none.
  int options = XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_NOENT;
  xmlCtxtUseOptions(parser->context, options | (allows_huge ? XML_PARSE_HUGE : 0));
  return parser;
}

void cx_parser_free(cx_parser *parser) {
  if (parser == NULL) return;
  // libxml2 makes a document for the entities of a DOCTYPE, whoever handles the events.
  if (parser->context->myDoc != NULL) xmlFreeDoc(parser->context->myDoc);
  xmlFreeParserCtxt(parser->context);
  free(parser->batch.events);
  free(parser->batch.attributes);
  free(parser->batch.bytes);
  free(parser);
}

/// White space at the end of a batch may be the start of a text, so it waits for what follows.
static void cx_begin_batch(cx_parser *parser) {
  cx_batch *batch = &parser->batch;
  cx_event kept = {0};
  if (batch->has_open_space) {
    kept = batch->events[batch->event_count];
    size_t count = kept.text_end - kept.text;
    memmove(batch->bytes, batch->bytes + kept.text, count);
    kept.text = 0;
    kept.text_end = count;
    kept.attributes = kept.attributes_end = 0;
    batch->events[0] = kept;
  }
  batch->event_count = batch->has_open_space ? 1 : 0;
  batch->byte_count = kept.text_end;
  batch->attribute_count = 0;
  batch->has_open_space = 0;
}

static void cx_ignore(void *context, cx_raised raised) {
  (void)context, (void)raised;
}

static void cx_ignore_text(void *context, const char *format, ...) {
  (void)context, (void)format;
}

/// Parses without what libxml2 would print: some errors of encodings reach no parser's handler.
static int cx_parse_quietly(cx_parser *parser, const void *bytes, size_t count, int is_last) {
  xmlStructuredErrorFunc handler = xmlStructuredError;
  void *context = xmlStructuredErrorContext;
  xmlGenericErrorFunc printer = xmlGenericError;
  void *printer_context = xmlGenericErrorContext;
  xmlSetStructuredErrorFunc(NULL, cx_ignore);
  xmlSetGenericErrorFunc(NULL, cx_ignore_text);
  int code = xmlParseChunk(parser->context, bytes, (int)count, is_last);
  xmlSetStructuredErrorFunc(context, handler);
  xmlSetGenericErrorFunc(printer_context, printer);
  return code;
}

const cx_batch *cx_parser_feed(cx_parser *parser, const void *bytes, size_t count, int is_last) {
  cx_batch *batch = &parser->batch;
  cx_begin_batch(parser);
  if (parser->error.reason == 0) {
    int code = cx_parse_quietly(parser, bytes, count, is_last);
    if (parser->error.reason == 0 && (code != 0 || (is_last && !parser->context->wellFormed))) {
      // A warning has a code too.
      if (!parser->context->wellFormed || parser->context->disableSAX)
        cx_stop(parser, CX_NOT_WELL_FORMED, "not well-formed XML");
    }
  }
  if (!is_last && parser->error.reason == 0 && batch->event_count > 0
      && batch->events[batch->event_count - 1].kind == CX_SPACE && parser->run > 0) {
    batch->event_count--;
    batch->has_open_space = 1;
  }
  return batch;
}

const cx_error *cx_parser_error(const cx_parser *parser) {
  return parser->error.reason == 0 ? NULL : &parser->error;
}

const char *cx_parser_intern(cx_parser *parser, const char *name) {
  return (const char *)xmlDictLookup(parser->context->dict, (const xmlChar *)name, -1);
}
