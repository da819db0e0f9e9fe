package org.qwinsight.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens zip archives through their directory. */
final class ZipArchive {
    /** What Windows writes member names in that are not Unicode. */
    private static final Charset OEM = Charset.forName("IBM437");

    private ZipArchive() {}

    /**
     * Opens an archive whose member names are UTF-8 or, as Windows Explorer writes them, in its OEM code page.
     *
     * @throws ZipException when the directory is damaged, or lists an encrypted member
     */
    static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            return withOemNames(path, e);
        }
    }

    private static ZipFile withOemNames(Path path, ZipException first) throws IOException {
        try {
            return new ZipFile(path.toFile(), OEM);
        } catch (ZipException e) {
            throw first;
        }
    }

    /** Why an archive cannot be read, for a person. */
    static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("encrypted")
                ? "it is encrypted; unpack it with its password and open the files in it"
                : message;
    }
}
