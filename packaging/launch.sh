# shellcheck shell=sh
# Sourced by packaging/run and by a portable copy (packaging/portable): how Java is started.

# opens_window ARGS...: true when the program opens its window with these arguments.
opens_window() {
    case ${1-} in
        scan | tree | export | import | demo | verify | decide | note | parent | site | case | undo | redo | merge | rule | query)
            return 1
            ;;
        help | -h | --help | -V | --version) return 1 ;;
    esac
    # Without a display the program says so and behaves as "scan". macOS has no such variable and always a display.
    [ -n "${DISPLAY-}" ] || [ "$(uname -s)" = Darwin ]
}

# largest_heap ARGS...: prints Java's option for it. A running JVM cannot change its heap, so --max-memory is looked for here.
largest_heap() {
    heap=-XX:MaxRAMPercentage=50
    previous=
    for argument in "$@"; do
        case $argument in
            --max-memory=*) heap=-Xmx${argument#--max-memory=} ;;
        esac
        [ "$previous" != --max-memory ] || heap=-Xmx$argument
        previous=$argument
    done
    case $heap in
        -Xmx*[!0-9kKmMgG]* | -Xmx) heap=-XX:MaxRAMPercentage=50 ;; # the program itself says what is wrong with it
    esac
    printf %s "$heap"
}

# flags_for_commands: prints them. A command reads, answers and ends, so the compiler's own work counts: it inlines and unrolls
# less and waits longer before it makes its best, and the collector is the one with the least to do (docs/decisions/0025). The
# collector may not stand beside another one that the user has set.
flags_for_commands() {
    printf '%s ' -XX:+IgnoreUnrecognizedVMOptions -XX:MaxInlineLevel=6 -XX:FreqInlineSize=60 -XX:LoopUnrollLimit=0 \
        -XX:-PartialPeelLoop -XX:Tier3BackEdgeThreshold=8000 -XX:Tier4InvocationThreshold=15000 \
        -XX:Tier4MinInvocationThreshold=2000 -XX:Tier4CompileThreshold=40000 -XX:Tier4BackEdgeThreshold=120000
    case ${JDK_JAVA_OPTIONS-}${JAVA_TOOL_OPTIONS-} in
        *GC*) ;;
        *) printf %s -XX:+UseSerialGC ;;
    esac
}

# keep_streams_apart: a standard stream that the caller has closed would be given to the first file that Java opens, so that it would
# read its own libraries as evidence (and crash), or write output into a file. Input is opened for writing and output for
# reading: then using them fails, and the program says so.
keep_streams_apart() {
    { true 3<&0; } 2>/dev/null || exec 0>/dev/null
    { true 3>&1; } 2>/dev/null || exec 1</dev/null
    { true 3>&2; } 2>/dev/null || exec 2>/dev/null
}

# start_program HOME JAVA CLASS_PATH ARCHIVE ARGS...: becomes the program. HOME is the folder with sample-logs; ARCHIVE is a file
# of loaded classes (AppCDS) or empty.
#
# -Xlog:             the JVM's own warnings go to standard error; by default they go to standard output
#                    an archive that does not fit is passed over; that is no warning
# MaxRAMPercentage   logs are held in memory; a quarter of the machine, the default, is little for that.
#                    --max-memory 8g, or JDK_JAVA_OPTIONS=-Xmx8g for the window, sets another limit.
# isTerminal         Java cannot ask whether standard error is a terminal
# native-access      JavaFX loads its native libraries; without it JDK 24 and newer print warnings
start_program() {
    home=$1
    java=$2
    class_path=$3
    archive=$4
    shift 4
    keep_streams_apart
    terminal=false
    [ -t 2 ] && terminal=true
    brief=
    if ! opens_window "$@"; then brief=$(flags_for_commands); fi
    # shellcheck disable=SC2086 # the flags of $brief are words of their own
    exec "$java" \
        -Xlog:disable -Xlog:all=warning:stderr -Xlog:cds=off:stderr -Xlog:cds+dynamic=off:stderr \
        ${archive:+"-XX:SharedArchiveFile=$archive"} \
        "$(largest_heap "$@")" \
        $brief \
        "-Dqwinsight.stderr.isTerminal=$terminal" \
        "-Dqwinsight.home=$home" \
        --enable-native-access=ALL-UNNAMED \
        -cp "$class_path" org.qwinsight.Main "$@"
}
