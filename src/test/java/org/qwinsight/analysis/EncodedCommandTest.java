package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedCommandTest {
    /** {@code printf 'qwinsta /server:TS01' | iconv -t UTF-16LE | base64}. */
    private static final String ENCODED = "cQB3AGkAbgBzAHQAYQAgAC8AcwBlAHIAdgBlAHIAOgBUAFMAMAAxAA==";

    private static @Nullable String text(String commandLine) {
        EncodedCommand command = EncodedCommand.of(commandLine);
        assertNotNull(command, commandLine);
        return command == null ? null : command.text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-e", "-E", "-ec", "-en", "-enc", "-eNcOd", "-EncodedCommand", "/enc", "\u2013enc", "\u2014e"})
    void everyFormOfTheSwitchIsTaken(String form) {
        assertEquals("qwinsta /server:TS01", text("powershell.exe -NoP " + form + " " + ENCODED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-ex", "-ep", "-encodedarguments", "-ea", "-c"})
    void otherSwitchesAreNot(String form) {
        assertNull(EncodedCommand.of("powershell.exe " + form + " " + ENCODED));
    }

    @Test
    void theSwitchMayStandBehindOthersAndInAnotherProgramsLine() {
        assertEquals(
                "qwinsta /server:TS01",
                text("cmd /c start /b PowerShell -ep Bypass -w hidden -enc   \"" + ENCODED + "\""));
    }

    @Test
    void otherProgramsHaveNoEncodedCommand() {
        assertNull(EncodedCommand.of("tool.exe -e " + ENCODED));
        assertNull(EncodedCommand.of("powershell.exe -File enc.ps1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cQB3A", "cQB3AGk=", "ANg=", "////"})
    void whatIsNoBase64OfUtf16HasNoText(String encoded) {
        assertNull(text("powershell -enc " + encoded));
    }

    @Test
    void anEndlessOneIsCut() {
        EncodedCommand command = EncodedCommand.of("powershell -enc " + "QQBBAEEA".repeat(1 << 17));
        assertTrue(command != null && command.isCut());
        String text = command == null ? null : command.text();
        assertEquals(EncodedCommand.MOST / 8 * 3, text == null ? 0 : text.length());
    }
}
