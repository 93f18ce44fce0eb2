// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/lexicon.h" // Reading asks lexicons too, so the loader lives with the text.
