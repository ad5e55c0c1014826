#ifndef CXMLSUPPORT_H
#define CXMLSUPPORT_H
#endif
