package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.EntryStamp;

class CaseAuthorTest {
    private static String warning(Instant newest) {
        StringWriter err = new StringWriter();
        CaseAuthor.warnOfClock(CaseFile.created(EntryStamp.of("amy", newest, "test")), new PrintWriter(err));
        return err.toString();
    }

    /** Two programs that add to one case at the same time: the first to come may be the second to save. */
    @Test
    void whatAnotherSavedAMomentAgoIsNoSignOfAWrongClock() {
        assertEquals("", warning(Instant.now()));
    }

    @Test
    void anEntryOfTomorrowIs() {
        String warning = warning(Instant.now().plus(Duration.ofDays(1)));
        assertTrue(warning.startsWith("qwinsight: this computer's clock ("), warning);
    }
}
