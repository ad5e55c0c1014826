#include "cxmlsupport.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *cx_raised;
#else
typedef xmlErrorPtr cx_raised;
#endif

/// One parse of the bytes from `start` on, with a byte order mark in front of them.
typedef struct cx_html_run {
  const uint8_t *bytes;
  size_t count;
  size_t start;
  size_t next;
  int mark_sent;
  int depth;
  int restarting;
  size_t restart_at;
  htmlParserCtxtPtr parser;
  const cx_html_events *events;
  void *context;
} cx_html_run;

static const uint8_t cx_mark[3] = {0xEF, 0xBB, 0xBF};

// The mark tells every version of libxml2 that no conversion is needed. A zero byte would end the
// text in some versions; HTML gives it no meaning.
static int cx_html_read(void *context, char *buffer, int length) {
  cx_html_run *run = context;
  size_t mark = 0;
  if (!run->mark_sent && length >= 8) {
    // Together with text: fewer than four bytes at first and the mark is not looked for.
    memcpy(buffer, cx_mark, 3);
    run->mark_sent = 1;
    mark = 3;
    buffer += 3;
    length -= 3;
  }
  size_t left = run->count - run->next;
  size_t size = left < (size_t)length ? left : (size_t)length;
  memcpy(buffer, run->bytes + run->next, size);
  for (char *zero = memchr(buffer, 0, size); zero != NULL;
       zero = memchr(zero, 0, size - (size_t)(zero - buffer))) {
    *zero = ' ';
  }
  run->next += size;
  return (int)(size + mark);
}

static int cx_html_close(void *context) {
  (void)context;
  return 0;
}

/// Where to go on: behind the tag whose attributes were just read.
static size_t cx_html_after_tag(const cx_html_run *run) {
  long consumed = xmlByteConsumed(run->parser);
  size_t at = run->start;
  if (consumed > 3) at += (size_t)consumed - 3;
  if (at > run->count) at = run->count;
  const uint8_t *end = memchr(run->bytes + at, '>', run->count - at);
  return end == NULL ? run->count : (size_t)(end - run->bytes) + 1;
}

static void cx_html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  cx_html_run *run = context;
  if (run->restarting) return;
  run->events->start(run->context, (const char *)name, (const char *const *)attributes);
  if (run->parser->nameNr <= run->depth) return;
  run->restarting = 1;
  run->restart_at = cx_html_after_tag(run);
  xmlStopParser(run->parser);
}

static void cx_html_end(void *context, const xmlChar *name) {
  cx_html_run *run = context;
  if (!run->restarting) run->events->end(run->context, (const char *)name);
}

static void cx_html_characters(void *context, const xmlChar *text, int length) {
  cx_html_run *run = context;
  if (!run->restarting) run->events->characters(run->context, (const char *)text, length);
}

static void cx_html_ignore(void *context, cx_raised raised) {
  (void)context;
  (void)raised;
}

static int cx_html_run_once(cx_html_run *run) {
  run->parser = htmlNewParserCtxt();
  if (run->parser == NULL) return -1;
  xmlSAXHandler *sax = run->parser->sax;
  memset(sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->serror = cx_html_ignore;
  sax->startElement = cx_html_start;
  sax->endElement = cx_html_end;
  sax->characters = cx_html_characters;
  sax->ignorableWhitespace = cx_html_characters;
  run->parser->userData = run;
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
      | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD;
  xmlDocPtr document =
      htmlCtxtReadIO(run->parser, cx_html_read, cx_html_close, run, NULL, NULL, options);
  if (document != NULL) xmlFreeDoc(document);
  int failed = run->parser->errNo == XML_ERR_NO_MEMORY;
  htmlFreeParserCtxt(run->parser);
  run->parser = NULL;
  return failed ? -1 : 0;
}

int cx_html_parse(
    const uint8_t *bytes, size_t count, int depth, const cx_html_events *events, void *context) {
  size_t start = 0;
  while (start < count) {
    cx_html_run run = {
      .bytes = bytes, .count = count, .start = start, .next = start, .depth = depth,
      .events = events, .context = context,
    };
    if (cx_html_run_once(&run) != 0) return -1;
    if (!run.restarting || run.restart_at <= start) return 0;
    events->restart(context);
    start = run.restart_at;
  }
  return 0;
}
