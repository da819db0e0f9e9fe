package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.KeptValues;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;

/** Reading a part: what is kept, what is counted, and where reading stops when memory is full. */
class ReadScopeTest {
    private static final int STARTS = 3000;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String xml) throws IOException {
        return Files.writeString(folder.resolve(name), "<Events>" + xml + "</Events>");
    }

    private static Ingest.Result read(ReadOptions options, Path... paths) {
        return Ingest.read(List.of(paths), options, Progress.NONE, ReadListener.NONE);
    }

    private static ReadOptions options(int threads) {
        return ReadOptions.of(false, threads);
    }

    private static long nanos(int number) {
        return Instant.parse(StartsXml.time(number) + "Z").getEpochSecond() * 1_000_000_000L;
    }

    private static List<String> recordIds(EventStore store) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            ids.add(String.valueOf(store.value(row, EventField.EVENT_RECORD_ID)));
        }
        return ids;
    }

    @Test
    void aTimeRangeIsHalfOpenAndTheRestIsCounted() throws IOException {
        Path log = file("a.xml", StartsXml.tools(1, STARTS + 1));
        for (int threads : new int[] {1, 4}) {
            Ingest.Result part = read(options(threads).withScope(ReadScope.ALL.within(nanos(10), nanos(13))), log);
            assertEquals(List.of("10", "11", "12"), recordIds(part.store()));
            SourceReport source = part.report().sources().get(0);
            assertEquals(STARTS, source.records());
            assertEquals(3, source.processStarts());
            assertEquals(STARTS - 3, source.outOfScope());
            assertEquals(64, source.sha256().length());
        }
    }

    @Test
    void kindsAndPositionsAndFields() throws IOException {
        Path log = file("a.xml", StartsXml.tools(1, 11));
        EventStore security = read(
                        options(1).withScope(ReadScope.ALL.ofKinds(EnumSet.of(EventKind.SECURITY_4688))), log)
                .store();
        assertEquals(List.of("1", "3", "5", "7", "9"), recordIds(security));

        LongOpenHashSet third = new LongOpenHashSet();
        third.add(ReadScope.position(new RecordLocation(0, 3, 0, 0)));
        ReadScope lean = ReadScope.ALL.at(third).keeping(new KeptValues(EnumSet.of(EventField.IMAGE), start -> false));
        EventStore one = read(options(1).withScope(lean), log).store();
        assertEquals(1, one.size());
        assertEquals("C:\\Windows\\tool.exe", one.value(0, EventField.IMAGE));
        assertNull(one.value(0, EventField.COMMAND_LINE));
    }

    @Test
    void whenMemoryIsFullWhatWasReadIsThereAndTheRestSaysWhy() throws IOException {
        Path first = file("a.xml", StartsXml.tools(1, 20_000));
        Path second = file("b.xml", StartsXml.tools(20_000, 20_100));
        long enoughForSome =
                read(options(1), file("c.xml", StartsXml.tools(1, 100))).store().size() * 3000L;
        List<Integer> kept = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            Ingest.Result part = read(options(threads).withMostHeap(enoughForSome), first, second);
            List<SourceReport> sources = part.report().sources();
            assertEquals(2, sources.size());
            assertTrue(String.valueOf(sources.get(0).failure()).contains("memory is full"));
            assertTrue(String.valueOf(sources.get(1).failure()).startsWith("it was not read"));
            assertEquals("", sources.get(0).sha256());
            int size = part.store().size();
            assertTrue(size > 0 && size < 19_999, "kept " + size);
            assertEquals(size, sources.get(0).processStarts());
            assertEquals(size, sources.get(0).records());
            for (int row = 0; row < size; row++) {
                assertEquals(
                        Integer.toString(row + 1), part.store().value(row, EventField.EVENT_RECORD_ID), "in one piece");
            }
            kept.add(size);
        }
        assertEquals(kept.get(0), kept.get(1), "where reading stops does not depend on the threads");
    }

    @Test
    void anEstimateFromTheBeginningsComesNearTheTruth() throws IOException {
        Path large = file("a.xml", StartsXml.tools(1, 12_000));
        Path small = file("b.xml", StartsXml.tools(12_000, 12_500));
        EvidenceSample sample = EvidenceSample.of(List.of(folder));
        assertTrue(Files.size(large) > sample.sampledBytes() - Files.size(small), "only a part of it was looked at");
        assertEquals(12_499, (double) sample.allStarts(), 12_499 * 0.05);
        assertEquals(12_499, (double) sample.records(), 12_499 * 0.05);
        Long sysmon = sample.starts().get(EventKind.SYSMON_1);
        assertNotNull(sysmon);
        assertEquals(6_249, sysmon, 6_249 * 0.06);
        assertEquals(nanos(1), sample.firstNanos());
        assertEquals(nanos(12_499), sample.lastNanos());
    }
}
