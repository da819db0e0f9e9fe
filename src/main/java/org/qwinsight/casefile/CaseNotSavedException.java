package org.qwinsight.casefile;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A case file could not be written; what was there is as it was. The message says what, where, why and what to do. */
public final class CaseNotSavedException extends IOException {
    private static final long serialVersionUID = 1L;

    private CaseNotSavedException(String message, IOException cause) {
        super(message, cause);
    }

    static CaseNotSavedException saving(Path file, IOException cause) {
        return new CaseNotSavedException(
                file + " was not saved, it is as it was before: " + reason(cause) + ". " + advice(cause), cause);
    }

    static CaseNotSavedException making(Path file, IOException cause) {
        return new CaseNotSavedException(file + " was not made: " + reason(cause) + ". " + advice(cause), cause);
    }

    /** Why, in a few words. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static String advice(IOException e) {
        String reason = reason(e).toLowerCase(Locale.ROOT);
        if (reason.contains("no space") || reason.contains("quota") || reason.contains("not enough space")) {
            return "Make room on that disk and save again, or keep the case on another disk.";
        }
        if (reason.contains("permission") || reason.contains("read-only")) {
            return "Save again once you may write there, or keep the case in another folder.";
        }
        return "Save again once the cause is gone, or keep the case in another file.";
    }
}
