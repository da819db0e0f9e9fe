package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.qwinsight.fixture.SmallShares;
import org.qwinsight.ingest.SharingThreads;

/** Texts are found by any number of threads as by looking at one String after the other. */
class SharedSearchPropertyTest {
    private static final int ALIKE = 4000;
    private static final List<SharingThreads> THREADS =
            List.of(new SharingThreads(1), new SharingThreads(2), new SharingThreads(3), new SharingThreads(8));
    private static final Dictionary TEXTS = texts();

    /** Numbers, hexadecimal shapes, wide characters, texts over the end of a piece, and many plain ones. */
    private static Dictionary texts() {
        Dictionary texts = new Dictionary();
        for (int i = 0; i < ALIKE; i++) {
            for (String kind :
                    List.of("%d", "tool.exe /a %d -q", "{%08X-0000-0000-0000-000000000000}", "%d q\u212aab")) {
                texts.add(String.format(Locale.ROOT, kind, i));
            }
            texts.add("C:\\b" + "[{ ".repeat(i % 90) + i);
        }
        texts.finish();
        return texts;
    }

    @Provide
    Arbitrary<String> wanted() {
        return Arbitraries.strings().withChars("abq[{ 0137-").ofMinLength(1).ofMaxLength(4);
    }

    private static boolean isIn(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static BitSet plain(String wanted) {
        BitSet ids = new BitSet();
        for (int id = Dictionary.FIRST_VALUE; id < TEXTS.size(); id++) {
            ids.set(id, isIn(String.valueOf(TEXTS.text(id)), wanted));
        }
        return ids;
    }

    private static BitSet found(String wanted, WorkSharing sharing, Runnable checkpoint) {
        return TEXTS.idsHolding(wanted, text -> isIn(text, wanted), sharing, checkpoint);
    }

    @Property(tries = 60)
    void findsWhatAPlainSearchFinds(@ForAll("wanted") String wanted) {
        BitSet expected = plain(wanted);
        for (SharingThreads threads : THREADS) {
            assertEquals(expected, found(wanted, threads, () -> {}));
            assertEquals(expected, found(wanted, SmallShares.of(threads).sharing(), () -> {}));
        }
    }

    @Property(tries = 60)
    void isCancelledInTheMiddle(
            @ForAll("wanted") String wanted,
            @ForAll @IntRange(min = 1, max = 200) int at,
            @ForAll @IntRange(max = 3) int which) {
        SmallShares cancelled = new SmallShares(THREADS.get(which), at);
        Runnable checkpoint = () -> {
            if (cancelled.isCancelled()) {
                throw new CancellationException("question " + at);
            }
        };
        WorkSharing sharing = cancelled.sharing();
        if (which > 0) {
            assertThrows(CancellationException.class, () -> found(wanted, sharing, checkpoint));
            assertTrue(cancelled.questions() < at + 8, cancelled.questions() + " questions, cancelled at " + at);
        }
        assertEquals(plain(wanted), found(wanted, sharing, () -> {}));
    }
}
