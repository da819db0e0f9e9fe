package org.qwinsight.detect;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ComparablePath;

/** Folders that mean something for triage. Drives are not compared: some sources do not know their letters. */
final class WindowsFolders {
    private static final String SYSWOW64 = "\\windows\\syswow64\\";
    /** Where Windows keeps its own copies; Sysnative is how a 32-bit process names System32. */
    private static final List<String> OF_WINDOWS =
            List.of("\\windows\\system32\\", "\\windows\\sysnative\\", SYSWOW64, "\\windows\\winsxs\\");

    private static final List<String> USER_WRITABLE = List.of(
            "\\users\\",
            "\\programdata\\",
            "\\appdata\\",
            "\\temp\\",
            "\\perflogs\\",
            "\\$recycle.bin\\",
            "%appdata%",
            "%localappdata%",
            "%programdata%",
            "%public%",
            "%temp%",
            "%tmp%",
            "%userprofile%");

    private WindowsFolders() {}

    /** True, false, or null when only a file name is known. */
    static @Nullable Boolean isOfWindows(@Nullable String image) {
        String path = image == null ? null : ComparablePath.of(image).rest();
        return path == null ? null : OF_WINDOWS.stream().anyMatch(path::startsWith);
    }

    /** False where only a file name is known. */
    static boolean hasFolder(@Nullable String image) {
        return image != null && image.indexOf('\\') >= 0;
    }

    static boolean isSysWow64(@Nullable String image) {
        String path = image == null ? null : ComparablePath.of(image).rest();
        return path != null && path.startsWith(SYSWOW64);
    }

    /** True when a command line names a file in a folder that an ordinary user can write to. */
    static boolean namesUserWritable(String commandLine) {
        String lower = commandLine.toLowerCase(Locale.ROOT).replace('/', '\\');
        return USER_WRITABLE.stream().anyMatch(lower::contains);
    }
}
