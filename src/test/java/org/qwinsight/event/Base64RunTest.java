package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Base64RunTest {
    private static final String PAYLOAD = "QWxhZGRpbjpvcGVuIHNlc2FtZQ/+".repeat(20);

    @Test
    void findsARunBetweenOtherTexts() {
        Base64Run run = new Base64Run(16, 140);
        assertEquals(run, Base64Run.in("cmd.exe /c echo " + PAYLOAD + ">>%TEMP%\\a.b64"));
        assertEquals(16 + 560, run.to());
        assertEquals(420, run.packedLength());
    }

    @Test
    void leavesWhatDoesNotFillFourCharactersToTheTextBehind() {
        assertEquals(new Base64Run(1, 128), Base64Run.in("-" + "a".repeat(515)));
        assertEquals(new Base64Run(0, 128), Base64Run.in("a".repeat(512)));
        assertEquals(new Base64Run(0, 128), Base64Run.in("a".repeat(512) + "=="));
    }

    @Test
    void findsNoShortRun() {
        assertNull(Base64Run.in(""));
        assertNull(Base64Run.in("a".repeat(511)));
        assertNull(Base64Run.in(("a".repeat(511) + " ").repeat(9)));
        assertNull(Base64Run.in(("a".repeat(400) + "\u00e9").repeat(9)));
    }

    @Test
    void takesTheFirstOfTwo() {
        assertEquals(new Base64Run(600, 130), Base64Run.in(" ".repeat(600) + "b".repeat(521) + " " + "c".repeat(900)));
    }

    @Test
    void packsAndUnpacks() {
        byte[] text = ("echo " + PAYLOAD).getBytes(StandardCharsets.ISO_8859_1);
        Base64Run run = new Base64Run(5, 140);
        byte[] packed = run.pack("echo " + PAYLOAD);
        assertEquals(420, packed.length);
        assertEquals("Aladdin:open sesame", new String(packed, 0, 19, StandardCharsets.US_ASCII));
        byte[] again = text.clone();
        Arrays.fill(again, 5, again.length, (byte) 0);
        run.unpack(packed, again);
        assertArrayEquals(text, again);
    }
}
