# What holds for every target: language level, warnings, tools that make the build quick.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

include(CasedeskSanitize)
option(CASEDESK_PRECOMPILE "Read Qt's headers once per build" OFF)
option(CASEDESK_WEBENGINE "Build the web pane (Qt WebEngine plugin)" ON)

find_program(CASEDESK_CCACHE ccache)
if(CASEDESK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths are made relative so that two build folders share their objects.
  set(launcher "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros)
  if(CASEDESK_PRECOMPILE) # no second look at every source when it is not cached; precompiled headers by a sum of our own
    list(APPEND launcher CCACHE_DEPEND=1 CCACHE_PCH_EXTSUM=1)
  endif()
  list(APPEND launcher "${CASEDESK_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
# What is shipped is linked for few pages to be touched (docs/adr/0011), all else quickly.
find_program(CASEDESK_MOLD mold)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_link_options(-Wl,-O1 -Wl,-z,pack-relative-relocs)
elseif(CASEDESK_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# Sections of their own, so that a program takes along only what it calls, and no line numbers in the test programs (casedesk_tests): some
# hundred of them filled a disk otherwise, 10 GB of 60 MB each.
option(CASEDESK_TEST_LINES "Keep line numbers in the test programs, for a debugger" ${CASEDESK_SANITIZE})
if(NOT CASEDESK_SANITIZE)
  add_compile_options(-ffunction-sections -fdata-sections)
  add_link_options(-Wl,--gc-sections)
endif()

# Libraries of our own making (installer/sqlcipher, installer/curl) are made once for each user.
if(DEFINED ENV{CASEDESK_CACHE})
  set(CASEDESK_CACHE "$ENV{CASEDESK_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(CASEDESK_CACHE "$ENV{XDG_CACHE_HOME}/casedesk")
else()
  set(CASEDESK_CACHE "$ENV{HOME}/.cache/casedesk")
endif()
