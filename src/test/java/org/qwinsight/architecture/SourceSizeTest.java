package org.qwinsight.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.architecture.SourceSizes.Size;

/** Small and clear: no method over 60 lines, and nine classes in ten within 260. */
class SourceSizeTest {
    private static final int LONGEST_METHOD = 60;
    private static final int LARGE_CLASS = 260;

    @Test
    void noMethodIsLong() throws IOException {
        assertEquals(List.of(), longMethods(SourceSizes.below(Path.of("src", "main", "java"))));
    }

    @Test
    void fewClassesAreLarge() throws IOException {
        List<Size> files = SourceSizes.below(Path.of("src", "main", "java")).files();
        List<Size> large =
                files.stream().filter(file -> file.lines() > LARGE_CLASS).toList();
        assertTrue(large.size() * 10 <= files.size(), large + " of " + files.size());
        assertTrue(files.size() > 100, "only " + files.size() + " source files were found");
    }

    @Test
    void findsALongMethod(@TempDir Path folder) throws IOException {
        String body = "        int unused = 0;\n".repeat(LONGEST_METHOD - 1);
        Files.writeString(
                folder.resolve("Long.java"),
                "class Long {\n    void tooLong() {\n" + body + "    }\n\n    void longEnough() {\n"
                        + body.substring(body.indexOf('\n') + 1) + "    }\n}\n");
        assertEquals(
                List.of(new Size("Long.java#tooLong", LONGEST_METHOD + 1)), longMethods(SourceSizes.below(folder)));
    }

    private static List<Size> longMethods(SourceSizes sizes) {
        return sizes.methods().stream()
                .filter(method -> method.lines() > LONGEST_METHOD)
                .toList();
    }
}
