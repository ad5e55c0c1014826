#include "clexicon.h"
