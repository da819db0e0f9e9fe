package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged case is called damaged by every command, never taken for one in which there is nothing. */
class DamagedCaseTest {
    @TempDir
    Path folder = Path.of("");

    private static List<String[]> commands() {
        return List.of(
                new String[] {"query"},
                new String[] {"query", "--show", "bob's"},
                new String[] {"query", "--remove", "bob's"},
                new String[] {"site"},
                new String[] {"site", "--agent", "LTSVC.exe"},
                new String[] {"undo"},
                new String[] {"redo"},
                new String[] {"decide", "--where", "", "--as", "OTHER"},
                new String[] {"note", "--where", "", "--star"},
                new String[] {"parent", "--child", "pid:1", "--none"},
                new String[] {"case"},
                new String[] {"verify"},
                new String[] {"scan"});
    }

    private static void isRefused(Path file, String[] command, String reason) throws IOException {
        byte[] before = Files.readAllBytes(file);
        Object[] all = new Object[command.length + 1];
        all[0] = command[0];
        all[1] = file;
        System.arraycopy(command, 1, all, 2, command.length - 1);
        CliRun run = CliRun.of(all);
        String what = String.join(" ", command) + ": " + run.err();
        assertEquals(2, run.code(), what);
        assertTrue(run.err().contains(reason), what);
        assertArrayEquals(before, Files.readAllBytes(file), what);
    }

    @Test
    void whatIsNoCaseIsCalledSo() throws IOException {
        Path file = folder.resolve("a.qwcase");
        for (String content : List.of("", "{}", "[1]", "hello", "{\"EventID\":1}\n{\"EventID\":1}\n")) {
            Files.writeString(file, content);
            for (String[] command : commands()) {
                isRefused(file, command, "it does not say that it is a case file of this program");
            }
        }
    }

    @Test
    void aCaseThatIsCutOffIsNotPreviewedAsIfItCouldBeAddedTo() throws IOException {
        CaseFixture fixture = CaseFixture.in(folder);
        fixture.run("decide", "--where", "", "--as", "OTHER", "--yes");
        CliRun.of("query", fixture.file(), "--save", "bob's", "--where", "user:bob");
        String whole = Files.readString(fixture.file());
        Files.writeString(fixture.file(), whole.substring(0, whole.length() - 20));
        for (String[] command : commands()) {
            if (!command[0].equals("scan")) {
                isRefused(fixture.file(), command, "is damaged at byte");
            }
        }
        CliRun shown = CliRun.of("query", fixture.file(), "--show", "bob's");
        assertEquals("user:bob\n", shown.out());
    }
}
