package org.qwinsight.architecture;

import static org.qwinsight.architecture.RuleSupport.NEW;
import static org.qwinsight.architecture.RuleSupport.isExactly;
import static org.qwinsight.architecture.RuleSupport.isMethod;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Set;

/** The calls of the Java library that write, move or delete files. */
final class FileWrites {
    private static final Set<String> OF_FILES = Set.of(
            "write",
            "writeString",
            "newOutputStream",
            "newBufferedWriter",
            "newByteChannel",
            "move",
            "copy",
            "delete",
            "deleteIfExists",
            "createFile",
            "createTempFile",
            "createTempDirectory",
            "createDirectory",
            "createDirectories",
            "createLink",
            "createSymbolicLink",
            "setAttribute",
            "setLastModifiedTime",
            "setOwner",
            "setPosixFilePermissions");

    private FileWrites() {}

    /** @param mayUseStandardOutput a stream over the process's own output is allowed */
    static boolean isOne(CodeUnitAccessTarget target, boolean mayUseStandardOutput) {
        if (isExactly(target, FileOutputStream.class, NEW, FileDescriptor.class)) {
            return !mayUseStandardOutput;
        }
        if (target.getOwner().isEquivalentTo(Files.class)) {
            return OF_FILES.contains(target.getName());
        }
        return isMethod(target, FileOutputStream.class, NEW)
                || isMethod(target, FileWriter.class, NEW)
                || isMethod(target, RandomAccessFile.class, NEW)
                || isMethod(target, FileChannel.class, "open")
                || isMethod(target, AsynchronousFileChannel.class, "open")
                || isMethod(target, File.class, "delete", "deleteOnExit", "renameTo", "createNewFile", "createTempFile")
                || isMethod(target, File.class, "mkdir", "mkdirs", "setLastModified", "setReadOnly", "setWritable")
                || namesAFile(target, PrintWriter.class)
                || namesAFile(target, PrintStream.class);
    }

    private static boolean namesAFile(CodeUnitAccessTarget target, Class<?> printer) {
        if (!isMethod(target, printer, NEW)) {
            return false;
        }
        String first = target.getRawParameterTypes().get(0).getName();
        return first.equals(String.class.getName()) || first.equals(File.class.getName());
    }
}
