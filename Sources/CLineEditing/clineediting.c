#define _GNU_SOURCE

#include "clineediting.h"

#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct line_editing {
  EditLine *edit;
  History *history;
  const char *prompt;
  line_editing_complete complete;
  void *context;
};

static struct line_editing *owner(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return data;
}

static char *prompt(EditLine *edit) {
  struct line_editing *editor = owner(edit);
  static char none[] = "";
  return editor && editor->prompt ? (char *)editor->prompt : none;
}

static unsigned char complete(EditLine *edit, int key) {
  (void)key;
  struct line_editing *editor = owner(edit);
  const LineInfo *line = el_line(edit);
  if (!editor || !editor->complete || !line) return CC_ERROR;
  size_t length = (size_t)(line->cursor - line->buffer);
  char *before = malloc(length + 1);
  if (!before) return CC_ERROR;
  memcpy(before, line->buffer, length);
  before[length] = 0;
  char *listing = NULL;
  char *text = editor->complete(editor->context, before, &listing);
  free(before);
  unsigned char answer = CC_ERROR;
  if (text && *text && el_insertstr(edit, text) == 0) answer = CC_REFRESH;
  if (listing && *listing) {
    fputc('\n', stdout);
    fputs(listing, stdout);
    fflush(stdout);
    answer = CC_REDISPLAY;
  }
  free(text);
  free(listing);
  return answer;
}

// Lines are UTF-8 whatever the user's locale: only the kinds and widths of characters are taken from it.
static void use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  }
}

struct line_editing *line_editing_make(const char *name, const char *path, int most) {
  use_utf8();
  struct line_editing *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->edit = el_init(name, stdin, stdout, stderr);
  editor->history = history_init();
  if (!editor->edit || !editor->history) {
    line_editing_free(editor);
    return NULL;
  }
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, most);
  history(editor->history, &event, H_SETUNIQUE, 1);
  // A file that is missing or holds no history is the same as an empty one.
  if (path) history(editor->history, &event, H_LOAD, path);
  el_set(editor->edit, EL_CLIENTDATA, editor);
  el_set(editor->edit, EL_PROMPT, prompt);
  el_set(editor->edit, EL_EDITOR, "emacs");
  el_set(editor->edit, EL_SIGNAL, 1);
  el_set(editor->edit, EL_HIST, history, editor->history);
  el_set(editor->edit, EL_ADDFN, "yimai-complete", "complete a word", complete);
  el_set(editor->edit, EL_BIND, "^I", "yimai-complete", NULL);
  el_source(editor->edit, NULL);
  return editor;
}

void line_editing_free(struct line_editing *editor) {
  if (!editor) return;
  if (editor->edit) el_end(editor->edit);
  if (editor->history) history_end(editor->history);
  free(editor);
}

char *line_editing_read(struct line_editing *editor, const char *prompt,
                        line_editing_complete complete, void *context) {
  editor->prompt = prompt;
  editor->complete = complete;
  editor->context = context;
  int count = 0;
  const char *line = el_gets(editor->edit, &count);
  editor->prompt = NULL;
  editor->complete = NULL;
  editor->context = NULL;
  if (!line || count <= 0) return NULL;
  size_t length = strlen(line);
  while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r')) length--;
  char *copy = malloc(length + 1);
  if (!copy) return NULL;
  memcpy(copy, line, length);
  copy[length] = 0;
  return copy;
}

int line_editing_remember(struct line_editing *editor, const char *line, const char *path) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
  if (!path) return 0;
  // Questions can be private: the file is made for its owner alone before libedit writes it.
  int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return -1;
  close(file);
  return history(editor->history, &event, H_SAVE, path) < 0 ? -1 : 0;
}
