# AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer over everything: cmake --preset asan && cmake --build --preset asan && ctest --preset asan.
option(CASEDESK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
if(CASEDESK_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
  set(casedesk_leaks "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/sanitizer/lsan.supp:print_suppressions=0")
  set(CASEDESK_RUN_AT_BUILD -E env "${casedesk_leaks}" "${CMAKE_COMMAND}") # between cmake and its arguments where a program of ours is run
endif()

# casedesk_sanitized(domain/test_case): what a test needs under the sanitizers. Every process it starts leaves its reports in one folder, also those
# whose output or exit status the test does not look at; the test sanitizer/read fails when one is there.
# Not asked for: strict_string_checks (libxkbcommon-x11 gives strndup more than it has) and sizes at delete (Chromium deletes its own by a smaller type).
function(casedesk_sanitized test)
  if(NOT CASEDESK_SANITIZE)
    return()
  endif()
  set(reports "${CMAKE_BINARY_DIR}/sanitizer-reports")
  set_property(TEST "${test}" APPEND PROPERTY ENVIRONMENT
    "ASAN_OPTIONS=detect_leaks=1:halt_on_error=1:new_delete_type_mismatch=0:log_path=${reports}/asan:log_exe_name=1"
    "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1"
    "${casedesk_leaks}"
    "CASEDESK_WORKER_REPORTS=${reports}/worker" "QTEST_FUNCTION_TIMEOUT=1500000")
  set_property(TEST "${test}" APPEND PROPERTY FIXTURES_REQUIRED sanitizer_reports)
  get_property(timeout TEST "${test}" PROPERTY TIMEOUT)
  if(timeout) # five times as slow
    math(EXPR timeout "${timeout} * 5")
    set_property(TEST "${test}" PROPERTY TIMEOUT ${timeout})
  endif()
endfunction()
