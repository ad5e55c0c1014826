#include "cxmlsupport.h"
