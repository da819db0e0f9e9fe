package org.qwinsight.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Tells files, which have an end, from devices, pipes and sockets, which may have none. */
public final class RegularFiles {
    /** What is said of a path that is none, behind the path itself. */
    public static final String NO_FILE = "it is a pipe, socket or device and no file";

    /** Names that Windows takes for devices in every folder and with every ending. */
    private static final Pattern WINDOWS_DEVICE = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*([.:].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final String WINDOWS_DEVICE_SPACE = "\\\\.\\";
    private static final List<String> OPEN_FILES = List.of("/dev/stdin", "/dev/fd/", "/proc/self/fd/");
    private static final int KIND_OF_FILE = 0xf000;
    private static final int PIPE = 0x1000;

    private RegularFiles() {}

    /** True for a file, or a link to one, that is there and is no device. */
    public static boolean isOne(Path path) {
        return Files.isRegularFile(path) && !isWindowsDevice(path);
    }

    /** True for something that is there and is neither a file nor a folder nor an {@link #isOpenPipe open pipe}. */
    public static boolean isOther(Path path) {
        boolean isThere = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        return isWindowsDevice(path) || (isThere && !isOpenPipe(path));
    }

    /** Windows tells of some devices that they are files. */
    public static boolean isWindowsDevice(Path path) {
        Path name = path.getFileName();
        return path.getFileSystem().getSeparator().equals("\\")
                && isWindowsDevice(path.toString(), name == null ? "" : name.toString());
    }

    static boolean isWindowsDevice(String path, String name) {
        return path.startsWith(WINDOWS_DEVICE_SPACE)
                || WINDOWS_DEVICE.matcher(name).matches();
    }

    /**
     * True for a pipe that whoever started the program has opened for it: standard input by its other name, or what a shell
     * makes of {@code <(command)}. It ends with the one who writes into it.
     */
    public static boolean isOpenPipe(Path path) {
        if (OPEN_FILES.stream().noneMatch(path.toString()::startsWith)) {
            return false;
        }
        try {
            int mode = (Integer) Files.getAttribute(path, "unix:mode");
            return (mode & KIND_OF_FILE) == PIPE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
