# SPDX-License-Identifier: GPL-3.0-or-later
# Makes lexicon/en/commonwords.txt in the build folder: the words of Debian's wamerican-small that are written in lower
# case, in the order of their bytes, one a line. They are searched where they lie in the program, hence uncompressed.
find_file(PULLQUOTE_WORD_LIST american-english-small PATHS /usr/share/dict NO_DEFAULT_PATH REQUIRED)
set(PULLQUOTE_WORD_LIST_COPYRIGHT /usr/share/doc/wamerican-small/copyright)

function(pullquote_common_words target)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/words)
  file(STRINGS ${PULLQUOTE_WORD_LIST} words REGEX "^[a-z]+$")
  list(SORT words)
  list(JOIN words "\n" lines)
  file(CONFIGURE OUTPUT ${folder}/lexicon/en/commonwords.txt CONTENT "${lines}\n" @ONLY)
  qt_add_resources(${target} commonwords PREFIX / BASE ${folder} OPTIONS -no-compress
    FILES ${folder}/lexicon/en/commonwords.txt)
endfunction()
