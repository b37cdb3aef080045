# cmake -DPROGRAM=… -DOUT=… -DSTAMP=… -P make_once.cmake: writes the sample papers unless they are there and were made from the same sources.
if(EXISTS "${OUT}/papers.json" AND EXISTS "${OUT}/stamp")
  file(READ "${OUT}/stamp" made)
  if(made STREQUAL STAMP)
    return()
  endif()
endif()
execute_process(COMMAND "${PROGRAM}" "${OUT}" --count 360 --seed 7 COMMAND_ERROR_IS_FATAL ANY)
file(WRITE "${OUT}/stamp" "${STAMP}")
