// A line editor with history and completion: libedit, in the few calls that Swift needs.
// Source: editline(3), https://man.netbsd.org/editline.3

#ifndef CLINEEDITING_H
#define CLINEEDITING_H

#include <stddef.h>

struct line_editing;

/// What the tab key does: `before` is the text before the cursor, in UTF-8.
///
/// Returns the text to put in at the cursor, or NULL; `*listing` is what to print below the line, or
/// NULL. Both are freed by the caller with free().
typedef char *(*line_editing_complete)(void *context, const char *before, char **listing);

/// Makes an editor on standard input and output that keeps `most` lines; NULL where none can be made.
/// `history` is the file that earlier lines are read from; NULL or missing for none.
struct line_editing *line_editing_make(const char *name, const char *history, int most);

void line_editing_free(struct line_editing *editor);

/// Reads a line. Returns it without its end, to be freed with free(); NULL at the end of input.
char *line_editing_read(struct line_editing *editor, const char *prompt,
                        line_editing_complete complete, void *context);

/// Keeps a line in the history and, where `history` is not NULL, in that file, which only its owner can
/// read. Returns 0, or -1 where the file cannot be written.
int line_editing_remember(struct line_editing *editor, const char *line, const char *history);

#endif
