package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextBeginningTest {
    @Test
    void aTextThatIsShortEnoughIsWhole() {
        assertEquals("", TextBeginning.of("", 3));
        assertEquals("abc", TextBeginning.of("abc", 3));
    }

    @Test
    void theEllipsisIsOneOfTheCharacters() {
        assertEquals("ab…", TextBeginning.of("abcd", 3));
    }

    /** The smile takes two places in a String. */
    @Test
    void noCharacterIsCutInHalf() {
        assertEquals("\ud83d\ude00bc", TextBeginning.of("\ud83d\ude00bc", 3));
        assertEquals("a\ud83d\ude00…", TextBeginning.of("a\ud83d\ude00bc", 3));
    }
}
