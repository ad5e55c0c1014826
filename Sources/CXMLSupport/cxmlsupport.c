#include "cxmlsupport.h"

#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <string.h>

// The error argument of the callback became const in libxml2 2.12.
#if LIBXML_VERSION >= 21200
typedef const xmlError *cx_raised;
#else
typedef xmlErrorPtr cx_raised;
#endif

static void cx_record(void *context, cx_raised raised) {
  cx_error *error = context;
  if (error == NULL || raised == NULL || raised->level < XML_ERR_ERROR || error->level != 0) return;
  error->level = raised->level;
  error->code = raised->code;
  error->line = raised->line;
  error->column = raised->int2;
  if (raised->message != NULL) {
    strncpy(error->message, raised->message, sizeof error->message - 1);
    error->message[sizeof error->message - 1] = 0;
  }
}

void cx_free(void *memory) { xmlFree(memory); }

void cx_reader_record_errors(void *reader, cx_error *error) {
  xmlTextReaderSetStructuredErrorHandler(reader, cx_record, error);
}
