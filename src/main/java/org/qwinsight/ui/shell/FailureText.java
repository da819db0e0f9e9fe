package org.qwinsight.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.qwinsight.casefile.CaseNotSavedException;
import org.qwinsight.ui.task.TaskFailure;

/**
 * A failure for a person.
 *
 * @param headline what failed and where
 * @param advice what to do now
 * @param technical what a maintainer wants to know
 */
record FailureText(String headline, String advice, String technical) {

    static FailureText of(TaskFailure failure) {
        Throwable cause = failure.cause();
        if (cause instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            cause = unchecked.getCause();
        }
        return new FailureText(failure.what() + " failed: " + reason(cause), advice(cause), trace(cause));
    }

    private static String reason(Throwable cause) {
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there.";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be opened.";
        }
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason() + ".";
        }
        if (cause instanceof OutOfMemoryError) {
            return "there is not enough memory.";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    private static String advice(Throwable cause) {
        if (cause instanceof CaseNotSavedException) {
            return "Ctrl+S saves again, File › Save case as… keeps it elsewhere.";
        }
        if (cause instanceof NoSuchFileException) {
            return "Check the path. Removable and network drives must be connected.";
        }
        if (cause instanceof AccessDeniedException) {
            return "Check that you may read the file, and that no other program has locked it.";
        }
        if (cause instanceof OutOfMemoryError) {
            return "Open fewer files or only a part, or give the program more memory (-Xmx).";
        }
        if (cause instanceof java.io.IOException) {
            return "Check that the drive is connected and has room, then try again.";
        }
        return "This is a fault of the program. What was open before is unchanged. Please report the details below.";
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** What failed and what to do now, in one line. */
    String line() {
        return headline + (headline.endsWith(".") ? " " : ". ") + advice;
    }

    /** Everything, for the clipboard. */
    String whole() {
        return headline + "\n" + advice + "\n\n" + technical;
    }
}
