package org.qwinsight.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.RegularFiles;

/**
 * Takes what is printed. What nobody reads any more is swallowed, so that {@code qwinsight … | head} ends quietly; what
 * could not be written for another reason, such as a full disk, is told by {@link #failure}.
 */
final class StandardOutput extends OutputStream {
    private static final Path ITSELF = Path.of("/dev/fd/1");

    private final OutputStream out;
    private boolean isBroken;
    private @Nullable String failure;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (!isBroken) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                isBroken = true;
                failure = isPipe(e) ? null : String.valueOf(e.getMessage());
            }
        }
    }

    /** Windows and sockets tell of a pipe in words only; some systems tell of it in their own language. */
    private static boolean isPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")
                || RegularFiles.isOpenPipe(ITSELF);
    }

    /** Why something was not written that somebody wanted; null where nothing is lost. */
    @Nullable
    String failure() {
        return failure;
    }
}
