// Writes an XML file again through xmlTextWriter and nothing else: what the same bytes cost in C.
//   rewrite IN OUT      IN as events in memory first, then timed: OUT by xmlTextWriter, indented as our files are
// Prints one JSON line with the processor time of the writing and the bytes written.
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { start = 1, attribute, text, end };

// An event is its kind, one byte, and its strings, each with its zero.
static char *events;
static size_t count, room;

static void put(const void *bytes, size_t size) {
  if (count + size > room) {
    room = (room + size) * 2;
    events = realloc(events, room);
    if (events == NULL) exit(1);
  }
  memcpy(events + count, bytes, size);
  count += size;
}

static void kind(char value) { put(&value, 1); }

static void string(const xmlChar *value) { put(value, strlen((const char *)value) + 1); }

static void load(const char *path) {
  xmlTextReaderPtr reader = xmlReaderForFile(path, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
  if (reader == NULL) exit(1);
  int more;
  while ((more = xmlTextReaderRead(reader)) == 1) {
    switch (xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT: {
      int is_empty = xmlTextReaderIsEmptyElement(reader);
      kind(start);
      string(xmlTextReaderConstName(reader));
      while (xmlTextReaderMoveToNextAttribute(reader) == 1) {
        kind(attribute);
        string(xmlTextReaderConstName(reader));
        string(xmlTextReaderConstValue(reader));
      }
      if (is_empty) kind(end);
      break;
    }
    case XML_READER_TYPE_TEXT:
      kind(text);
      string(xmlTextReaderConstValue(reader));
      break;
    case XML_READER_TYPE_END_ELEMENT: kind(end); break;
    default: break;
    }
  }
  xmlFreeTextReader(reader);
  if (more != 0) exit(1);
}

static const xmlChar *next(const char **at) {
  const char *value = *at;
  *at += strlen(value) + 1;
  return (const xmlChar *)value;
}

static long write_all(const char *path) {
  xmlTextWriterPtr writer = xmlNewTextWriterFilename(path, 0);
  if (writer == NULL) exit(1);
  xmlTextWriterSetIndent(writer, 1);
  xmlTextWriterSetIndentString(writer, (const xmlChar *)"  ");
  xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
  for (const char *at = events, *last = events + count; at < last;) {
    switch (*at++) {
    case start: xmlTextWriterStartElement(writer, next(&at)); break;
    case attribute: {
      const xmlChar *name = next(&at);
      xmlTextWriterWriteAttribute(writer, name, next(&at));
      break;
    }
    case text: xmlTextWriterWriteString(writer, next(&at)); break;
    default: xmlTextWriterEndElement(writer); break;
    }
  }
  xmlTextWriterEndDocument(writer);
  xmlFreeTextWriter(writer);
  FILE *file = fopen(path, "rb");
  if (file == NULL) exit(1);
  fseek(file, 0, SEEK_END);
  long bytes = ftell(file);
  fclose(file);
  return bytes;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  load(argv[1]);
  clock_t before = clock();
  long bytes = write_all(argv[2]);
  printf("{\"write_s\": %.3f, \"bytes\": %ld}\n", (double)(clock() - before) / CLOCKS_PER_SEC, bytes);
  return 0;
}
