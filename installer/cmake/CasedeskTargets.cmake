# The three kinds of target. A folder is a target: every .cpp and .h directly in it belongs to it, and every
# tests/<folder>/test_<name>.cpp is a test program of its own.

add_library(casedesk_options INTERFACE)
target_compile_options(casedesk_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror)
target_compile_definitions(casedesk_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(casedesk_options INTERFACE "${CMAKE_SOURCE_DIR}")

# casedesk_library(client_store LINK domain Casedesk::SqlCipher): a static library from the sources of this folder.
function(casedesk_library name)
  cmake_parse_arguments(ARG "" "" "LINK;SOURCES" ${ARGN})
  if(NOT ARG_SOURCES)
    file(GLOB ARG_SOURCES CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  endif()
  if(NOT ARG_SOURCES)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE casedesk_options ${ARG_LINK})
    return()
  endif()
  qt_add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC casedesk_options ${ARG_LINK})
endfunction()

# casedesk_program(casedeskctl LINK client_sync): a program in bin/ from the sources of this folder (or SOURCES).
function(casedesk_program name)
  cmake_parse_arguments(ARG "" "" "LINK;SOURCES" ${ARGN})
  if(NOT ARG_SOURCES)
    file(GLOB ARG_SOURCES CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  endif()
  if(NOT ARG_SOURCES)
    return()
  endif()
  qt_add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE casedesk_options ${ARG_LINK})
endfunction()

# casedesk_tests(domain LINK domain [NEEDS casedesk-render]): one test program for each test_*.cpp of this folder, run offscreen.
function(casedesk_tests folder)
  cmake_parse_arguments(ARG "" "TIMEOUT" "LINK;NEEDS;LABELS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/test_*.cpp")
  string(REPLACE "/" "_" prefix "${folder}")
  foreach(source IN LISTS sources)
    get_filename_component(stem "${source}" NAME_WE)
    set(target "${prefix}_${stem}")
    qt_add_executable(${target} "${source}")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${target} PRIVATE casedesk_options Qt6::Test ${ARG_LINK})
    target_compile_definitions(${target} PRIVATE
      CASEDESK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" CASEDESK_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    if(ARG_NEEDS)
      add_dependencies(${target} ${ARG_NEEDS})
    endif()
    add_test(NAME "${folder}/${stem}" COMMAND ${target})
    set_tests_properties("${folder}/${stem}" PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${folder};${ARG_LABELS}"
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false")
  endforeach()
endfunction()
