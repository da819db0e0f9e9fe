package org.qwinsight.architecture.bad.ingest;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

final class WritesFiles {
    void write(Path path) throws IOException {
        Files.writeString(path, "");
        Files.deleteIfExists(path);
        try (OutputStream out = new FileOutputStream(path.toFile());
                FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            out.write((int) channel.size());
        }
    }
}
