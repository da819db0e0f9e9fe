package org.qwinsight.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;

class AncestryTest {
    private static List<String> names(Ancestry ancestry) {
        return ancestry.steps().stream().map(Ancestor::name).toList();
    }

    @Test
    void theRootIsFirstAndTheNodeLast() {
        Ancestry ancestry = Ancestry.of(SyntheticCase.chain(9), 8);
        assertEquals(
                List.of(
                        "services.exe",
                        "p0.exe",
                        "p1.exe",
                        "p2.exe",
                        "p3.exe",
                        "p4.exe",
                        "p5.exe",
                        "p6.exe",
                        "p7.exe",
                        "p8.exe"),
                names(ancestry));
        assertEquals(0, ancestry.unlisted());
    }

    /** 31 above the node can be listed: the root and the nearest 30. */
    @Test
    void aVeryLongWayIsListedFromItsEnd() {
        assertEquals(32, Ancestry.of(SyntheticCase.chain(31), 30).steps().size());
        assertEquals(0, Ancestry.of(SyntheticCase.chain(31), 30).unlisted());
        Ancestry ancestry = Ancestry.of(SyntheticCase.chain(500), 499);
        assertEquals(500 - 30 - 1, ancestry.unlisted());
        assertEquals("services.exe", names(ancestry).get(0));
        assertEquals(
                IntStream.range(469, 500).mapToObj(i -> "p" + i + ".exe").toList(),
                names(ancestry).subList(1, 32));
    }

    @Test
    void pathNumberAndAbsenceAreSaid() {
        Investigation chain = SyntheticCase.chain(2);
        List<Ancestor> steps = Ancestry.of(chain, 1).steps();
        assertEquals("C:\\Windows\\System32\\p0.exe\nPID 4000", steps.get(1).explanation());
        assertEquals("p0.exe", steps.get(1).spoken());
        Ancestor absent = steps.get(0);
        assertEquals(
                "C:\\Windows\\System32\\services.exe\nPID 3996\nNamed by its children only; not in these logs",
                absent.explanation());
        assertEquals("services.exe, not in these logs", absent.spoken());
        assertEquals("services.exe (not in these logs)", absent.title());
    }

    @Test
    void aParentThatIsNotInTheLogsHasNoAncestors() {
        Investigation chain = SyntheticCase.chain(2);
        Ancestry ancestry = Ancestry.of(chain, chain.tree().parent(0));
        assertEquals(List.of("services.exe"), names(ancestry));
        assertFalse(ancestry.hasAncestors());
        assertTrue(Ancestry.of(chain, 0).hasAncestors());
    }
}
