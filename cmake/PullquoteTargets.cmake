# SPDX-License-Identifier: GPL-3.0-or-later
# One static target a folder, the same flags for all of them.

include(CheckCXXCompilerFlag)

add_library(pullquote_flags INTERFACE)
target_compile_definitions(pullquote_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(pullquote_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow -Wnon-virtual-dtor
  $<$<NOT:$<CONFIG:Release>>:-fno-omit-frame-pointer>
  $<$<BOOL:${PULLQUOTE_WERROR}>:-Werror>)
# Generic tuning clears each record with "rep stos", which takes longer than what rules then do with it; the
# instructions stay those of every x86-64.
check_cxx_compiler_flag(-mtune=skylake PULLQUOTE_TUNES)
if(PULLQUOTE_TUNES)
  target_compile_options(pullquote_flags INTERFACE $<$<CONFIG:Release>:-mtune=skylake>)
endif()
if(PULLQUOTE_SANITIZE)
  target_compile_options(pullquote_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all)
  target_link_options(pullquote_flags INTERFACE -fsanitize=address,undefined)
endif()

if(PULLQUOTE_FUZZERS)
  # Every folder is instrumented, so that libFuzzer sees which branches an input takes.
  target_compile_options(pullquote_flags INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  target_link_options(pullquote_flags INTERFACE -fsanitize=address,undefined)
endif()

# pullquote_library(<Name> SOURCES file... LINKS target...)
# Makes the static library pullquote_<name> with the alias Pullquote::<Name>. Includes are written from the top of the
# source tree ("model/text/span.h"), so that a file says which folder it uses and the layering test can read it.
function(pullquote_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
  string(TOLOWER ${name} lower)
  qt_add_library(pullquote_${lower} STATIC ${arg_SOURCES})
  add_library(Pullquote::${name} ALIAS pullquote_${lower})
  target_include_directories(pullquote_${lower} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(pullquote_${lower} PUBLIC ${arg_LINKS} PRIVATE pullquote_flags ${arg_PRIVATE_LINKS})
endfunction()

# pullquote_test(<folder> [STARTS_PROGRAM] SOURCES file... LINKS target...)
# Makes the test program test_<folder>, run by CTest in the offscreen platform and in a fixed locale and time zone.
# One that STARTS_PROGRAM knows it as PULLQUOTE_PROGRAM and is built after it.
function(pullquote_test folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "STARTS_PROGRAM" "" "SOURCES;LINKS")
  qt_add_executable(test_${folder} ${arg_SOURCES})
  target_include_directories(test_${folder} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(test_${folder} PRIVATE
    PULLQUOTE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
    PULLQUOTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(test_${folder} PRIVATE ${arg_LINKS} GTest::gtest GTest::gmock pullquote_flags)
  if(arg_STARTS_PROGRAM)
    target_compile_definitions(test_${folder} PRIVATE PULLQUOTE_PROGRAM="$<TARGET_FILE:pullquote>")
    add_dependencies(test_${folder} pullquote)
  endif()
  add_test(NAME ${folder} COMMAND test_${folder})
  set_tests_properties(${folder} PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_FATAL_CRITICALS=1" TIMEOUT 600)
endfunction()
