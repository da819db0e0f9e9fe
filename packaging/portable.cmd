@echo off
rem Makes a copy of the program that needs neither JDK nor Maven where it is used: packaging\portable.cmd
rem
rem NOT RUN ON WINDOWS YET: written for review beside packaging/portable, which is the tested one and says what the copy
rem holds. Makes target\qwinsight-portable.zip with one folder in it, qwinsight, in which qwinsight.cmd starts the program.
rem Exit code: 0, or 2 when it could not be made.

setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "root=%%~fI"
set "made=%root%\target\portable\qwinsight"

rem Builds when a source is newer than the last build, and says what is missing for that.
call "%root%\packaging\run.cmd" --version >nul
if errorlevel 1 exit /b 2
set "jdk="
for /f "usebackq delims=" %%J in ("%root%\target\run.stamp") do set "jdk=%%J"
set "missing="
for %%T in (jlink jdeps jar) do call :require "%jdk%\bin\%%T.exe"
if defined missing exit /b 2

if exist "%root%\target\portable" rd /s /q "%root%\target\portable"
if exist "%root%\target\qwinsight-portable.zip" del "%root%\target\qwinsight-portable.zip"
md "%made%\lib"
if errorlevel 1 exit /b 2
copy /y "%root%\target\lib\*.jar" "%made%\lib" >nul
if errorlevel 1 exit /b 2
"%jdk%\bin\jar.exe" --create --file "%made%\lib\qwinsight.jar" -C "%root%\target\classes" .
if errorlevel 1 exit /b 2
md "%made%\sample-logs"
copy /y "%root%\sample-logs\*" "%made%\sample-logs" >nul
if errorlevel 1 exit /b 2
copy /y "%root%\packaging\run.cmd" "%made%\qwinsight.cmd" >nul
if errorlevel 1 exit /b 2

>&2 echo packaging\portable.cmd: looking for the modules of Java that the program uses
set "jars="
pushd "%made%\lib"
for %%L in (*.jar) do call :add "%%~fL"
popd
set "modules="
"%jdk%\bin\jdeps.exe" --ignore-missing-deps --multi-release 17 --print-module-deps %jars% >"%root%\target\portable\modules" 2>nul
for /f "usebackq delims=" %%M in ("%root%\target\portable\modules") do set "modules=%%M"
if not "%modules:~0,9%"=="java.base" (
    >&2 echo packaging\portable.cmd: jdeps found no modules: %modules%
    exit /b 2
)
>&2 echo packaging\portable.cmd: linking a Java with %modules%
rem jdk.charsets: console output in the encodings of East Asian systems.
"%jdk%\bin\jlink.exe" --add-modules "%modules%,jdk.charsets" --strip-java-debug-attributes --no-header-files --no-man-pages --compress=2 --output "%made%\runtime" 1>&2
if errorlevel 1 exit /b 2
rem Java's own classes as they lie in memory: the start is quicker with them. Without them it works as well.
"%made%\runtime\bin\java.exe" -Xshare:dump >nul 2>nul

rem One finding or more is exit code 1.
call "%made%\qwinsight.cmd" scan "%made%\sample-logs" --format csv >nul 2>nul
if errorlevel 2 goto wrong
if not errorlevel 1 goto wrong
tar -C "%root%\target\portable" -a -cf "%root%\target\qwinsight-portable.zip" qwinsight
if errorlevel 1 exit /b 2
>&2 echo packaging\portable.cmd: made target\qwinsight-portable.zip
exit /b 0

:wrong
>&2 echo packaging\portable.cmd: the copy does not find what is in the sample logs
exit /b 2


:require
if exist %1 exit /b 0
set "missing=yes"
>&2 echo packaging\portable.cmd: there is no %1; install a whole JDK
exit /b 0


:add
set jars=%jars% %1
exit /b 0
