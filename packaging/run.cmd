@echo off
rem Starts Qwinsight from a checkout on Windows: packaging\run.cmd ARGS...
rem
rem NOT RUN ON WINDOWS YET: written for review beside packaging/run, which is the tested one. Wine's cmd has run it with
rem stand-ins for java, javac, mvn and robocopy, all but the lock, which Wine cannot read. It is meant to behave the same:
rem builds first when a source is newer than the last build, otherwise starts at once and without Maven; relative
rem paths in ARGS are the caller's; standard output and input belong to the program, every message of this script or
rem of the build goes to standard error. Exit code: the program's; 2 when it could not be built or started.
rem
rem Limits of cmd: arguments that hold ^ or an unquoted ampersand arrive as cmd has read them.

setlocal EnableExtensions DisableDelayedExpansion
if exist "%~dp0runtime\bin\java.exe" goto portable
for %%I in ("%~dp0..") do set "root=%%~fI"
set "class_path=%root%\target\classes;%root%\target\lib\*"
set "stamp=%root%\target\run.stamp"
rem A copy of the sources as they were at the start of the last good build.
set "built=%root%\target\run-sources"

call :is_build_current
if not errorlevel 1 goto choose_jdk
call :build_alone
if errorlevel 1 exit /b 2

:choose_jdk
set "jdk="
for /f "usebackq delims=" %%J in ("%stamp%") do set "jdk=%%J"
if defined JAVA_HOME set "jdk=%JAVA_HOME%"
if not exist "%jdk%\bin\java.exe" (
    >&2 echo packaging\run.cmd: there is no "%jdk%\bin\java.exe"; correct or unset JAVA_HOME
    exit /b 2
)
goto start

rem In a portable copy, made by packaging\portable.cmd, this file stands beside a Java of its own.
:portable
for %%I in ("%~dp0.") do set "root=%%~fI"
set "jdk=%root%\runtime"
set "class_path=%root%\lib\*"

:start
rem A running JVM cannot change its heap. Cmd takes "--max-memory=2g" for two arguments; %* stays as it was.
set "heap=-XX:MaxRAMPercentage=50"
set "is_size="
:next_argument
if [%1]==[] goto arguments_read
if defined is_size set "heap=-Xmx%~1"
set "is_size="
if "%~1"=="--max-memory" set "is_size=yes"
shift
goto next_argument
:arguments_read
rem The program itself says what is wrong with a size that is none.
for /f "delims=0123456789kKmMgG" %%S in ("%heap:-Xmx=%") do set "heap=-XX:MaxRAMPercentage=50"
if "%heap%"=="-Xmx" set "heap=-XX:MaxRAMPercentage=50"

rem What the flags are for is said in packaging/run.
"%jdk%\bin\java.exe" -Xlog:disable -Xlog:all=warning:stderr %heap% "-Dqwinsight.home=%root%" --enable-native-access=ALL-UNNAMED -cp "%class_path%" org.qwinsight.Main %*
exit /b %errorlevel%


rem Compares by time and size, which also sees files that are gone. Robocopy's exit code is 0 when nothing differs.
:is_build_current
if not exist "%stamp%" exit /b 1
if not exist "%root%\target\classes\org\qwinsight\Main.class" exit /b 1
if not exist "%root%\target\lib" exit /b 1
robocopy "%root%\src\main" "%built%\main" /MIR /L /NJH /NJS /NDL /NFL /NP <nul >nul
if errorlevel 1 exit /b 1
robocopy "%root%" "%built%\root" pom.xml /L /NJH /NJS /NDL /NFL /NP <nul >nul
if errorlevel 1 exit /b 1
robocopy "%root%\packaging" "%built%\packaging" run.cmd /L /NJH /NJS /NDL /NFL /NP <nul >nul
if errorlevel 1 exit /b 1
exit /b 0


rem Windows lets one process at a time write to a redirected file, so the lock lasts exactly as long as its holder.
:build_alone
if not exist "%root%\target" md "%root%\target"
if not exist "%root%\target" exit /b 2
set "told="
:try_lock
set "locked="
set "outcome="
8>&2 2>nul (
    9>"%root%\target\run.lock" (
        set "locked=yes"
        call :build 2>&8 && set "outcome=good"
    )
)
if defined outcome exit /b 0
if defined locked exit /b 2
if not defined told >&2 echo packaging\run.cmd: waiting for another build of this checkout
set "told=yes"
rem A second's pause that, unlike "timeout", does not read standard input.
ping -n 2 127.0.0.1 >nul
goto try_lock


:build
rem Another start may have built it meanwhile.
call :is_build_current
if not errorlevel 1 exit /b 0
call :require_jdk_and_maven
if errorlevel 1 exit /b 2
>&2 echo packaging\run.cmd: building (the first build also fetches the libraries and takes a minute or so)

robocopy "%root%" "%built%\root" pom.xml /L /NJH /NJS /NDL /NFL /NP <nul >nul
if errorlevel 1 if exist "%root%\target\lib" rd /s /q "%root%\target\lib"
if exist "%stamp%" del "%stamp%"
robocopy "%root%\src\main" "%built%\main" /MIR /NJH /NJS /NDL /NFL /NP <nul >nul
if errorlevel 8 exit /b 2
robocopy "%root%" "%built%\root" pom.xml /NJH /NJS /NDL /NFL /NP <nul >nul
if errorlevel 8 exit /b 2
robocopy "%root%\packaging" "%built%\packaging" run.cmd /NJH /NJS /NDL /NFL /NP <nul >nul
if errorlevel 8 exit /b 2

pushd "%root%"
set "callers_java_home=%JAVA_HOME%"
set "JAVA_HOME=%jdk_home%"
call mvn -B -ntp -q compile dependency:copy-dependencies@libraries-for-packaging-run <nul 1>&2
set "maven_code=%errorlevel%"
set "JAVA_HOME=%callers_java_home%"
popd
if not "%maven_code%"=="0" (
    >&2 echo packaging\run.cmd: the build failed; its messages are above
    exit /b 2
)
>"%stamp%" echo %jdk_home%
exit /b 0


rem Sets jdk_home. javac itself tells where it lives and which version it is.
:require_jdk_and_maven
set "jdk_home="
set "jdk_version=0"
set "javac=javac"
if defined JAVA_HOME set "javac=%JAVA_HOME%\bin\javac.exe"
"%javac%" -J-XshowSettings:properties -version >"%root%\target\run.jdk" 2>&1
for /f "usebackq tokens=1,2,*" %%A in ("%root%\target\run.jdk") do (
    if "%%A"=="java.home" set "jdk_home=%%C"
    if "%%A"=="java.specification.version" set "jdk_version=%%C"
)
del "%root%\target\run.jdk"
for /f "delims=." %%V in ("%jdk_version%") do set "jdk_version=%%V"
if not defined jdk_home (
    >&2 echo packaging\run.cmd: needs a JDK 17 or newer; "%javac%" does not run. Install one and set JAVA_HOME or PATH.
    exit /b 1
)
if %jdk_version% LSS 17 (
    >&2 echo packaging\run.cmd: needs a JDK 17 or newer; "%javac%" is older. Install one and set JAVA_HOME or PATH.
    exit /b 1
)
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo packaging\run.cmd: needs Maven 3.8 or newer on the PATH, from the Maven project
    exit /b 1
)
exit /b 0
