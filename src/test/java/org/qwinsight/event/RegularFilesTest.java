package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularFilesTest {
    /** As Microsoft lists them in "Naming Files, Paths, and Namespaces". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "con",
                "PRN",
                "AUX",
                "NUL",
                "nul.txt",
                "NUL.tar.gz",
                "NUL ",
                "COM1",
                "com9.xml",
                "COM0",
                "LPT1",
                "lpt9",
                "COM\u00b9",
                "LPT\u00b3",
                "CON:",
                "CONIN$",
                "CONOUT$"
            })
    void whatWindowsTakesForADevice(String name) {
        assertTrue(RegularFiles.isWindowsDevice("C:\\logs\\" + name, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"console", "con-1.xml", "nullify.xml", "COM", "COM10", "LPTX", "auxiliary.log", "xnul", ".con"})
    void whatWindowsTakesForAFile(String name) {
        assertFalse(RegularFiles.isWindowsDevice("C:\\logs\\" + name, name));
    }

    @Test
    void thePlaceWhereWindowsKeepsDevicesAndPipes() {
        assertTrue(RegularFiles.isWindowsDevice("\\\\.\\pipe\\log", "log"));
        assertTrue(RegularFiles.isWindowsDevice("\\\\.\\PhysicalDrive0", ""));
        assertFalse(RegularFiles.isWindowsDevice("\\\\server\\share\\log.xml", "log.xml"));
    }

    @Test
    void namesOfDevicesElsewhereAreFiles() {
        assertEquals(java.io.File.separatorChar == '\\', RegularFiles.isWindowsDevice(Path.of("nul")));
    }

    @Test
    void aFolderAndWhatIsNotThereAreNothingElse(@TempDir Path folder) {
        assertFalse(RegularFiles.isOther(folder));
        assertFalse(RegularFiles.isOther(folder.resolve("none")));
        assertFalse(RegularFiles.isOne(folder));
    }
}
