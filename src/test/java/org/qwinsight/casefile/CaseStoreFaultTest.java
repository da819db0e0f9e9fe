package org.qwinsight.casefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is confirmed is never lost, and what is damaged is never written to. */
class CaseStoreFaultTest {
    private static final EntryStamp AMY = Entries.stamp("amy", 0);

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    /** The steps of a save, in order. */
    enum Step {
        WRITE,
        KEEP,
        REPLACE
    }

    /** A disk on which one step fails. */
    private static final class FailingDisk extends FileDisk {
        private final Step failing;

        FailingDisk(Step failing) {
            this.failing = failing;
        }

        @Override
        void write(Path part, byte[] content) throws IOException {
            if (failing == Step.WRITE) {
                super.write(part, Arrays.copyOf(content, content.length / 2));
                throw new IOException("No space left on device");
            }
            super.write(part, content);
        }

        @Override
        void keep(Path target, Path under, Path part) throws IOException {
            if (failing == Step.KEEP) {
                throw new IOException("No space left on device");
            }
            super.keep(target, under, part);
        }

        @Override
        void replace(Path from, Path to) throws IOException {
            if (failing == Step.REPLACE && to.getFileName().toString().equals("case.qwcase")) {
                throw new IOException("No space left on device");
            }
            super.replace(from, to);
        }
    }

    @BeforeEach
    void makeCase() throws IOException {
        file = folder.resolve("case.qwcase");
        CaseFile one = CaseFile.created(AMY).with(decision(1));
        CaseStore.create(file, one, AMY).close();
    }

    private static Decision decision(int number) {
        return Entries.decision(Entries.stamp("amy", number), Entries.events(number), Disposition.BP_EXPECTED);
    }

    private int decisions() throws IOException {
        CaseReading reading = CaseStore.read(file);
        assertEquals(List.of(), reading.problems());
        return reading.caseFile().decisions().size();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aFailedSaveLeavesTheFileAsItWas(Step step) throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (CaseStore store = CaseStore.open(file, AMY, new FailingDisk(step))) {
            CaseFile two = store.caseFile().with(decision(2));
            IOException e = assertThrows(IOException.class, () -> store.save(two));
            assertTrue(String.valueOf(e.getMessage()).contains("was not saved"), e.getMessage());
            assertTrue(String.valueOf(e.getMessage()).contains("No space left on device"), e.getMessage());
            assertArrayEquals(before, Files.readAllBytes(file));
            assertEquals(1, store.caseFile().decisions().size());
        }
        try (CaseStore store = CaseStore.open(file, AMY)) {
            store.save(store.caseFile().with(decision(2)));
        }
        assertEquals(2, decisions());
    }

    @Test
    void theStateBeforeTheLastSaveStays() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (CaseStore store = CaseStore.open(file, AMY)) {
            store.save(store.caseFile().with(decision(2)));
        }
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("case.previous.qwcase")));
        Files.delete(file);
        NoSuchFileException e = assertThrows(NoSuchFileException.class, () -> CaseStore.open(file, AMY));
        assertTrue(String.valueOf(e.getMessage()).contains("case.previous.qwcase"), e.getMessage());
    }

    @Test
    void whateverIsCutOffIsShownAsFarAsItGoesAndNeverWrittenTo() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int afterTheDecision = new String(whole, StandardCharsets.UTF_8).indexOf("\"audit\"");
        for (int length = 0; length < whole.length - 2; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            try (CaseStore store = CaseStore.open(file, AMY)) {
                assertNotNull(store.readOnlyReason(), "length " + length);
                if (length >= afterTheDecision) {
                    assertEquals(1, store.caseFile().decisions().size(), "length " + length);
                }
                assertThrows(
                        IOException.class, () -> store.save(store.caseFile().with(decision(9))));
            }
            assertArrayEquals(cut, Files.readAllBytes(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"x\"", "{}", "\u0000", "{\"format\":\"qwinsight-case\"}"})
    void whatIsNoCaseIsSaidToBeNone(String content) throws IOException {
        Files.writeString(file, content);
        assertTrue(CaseStore.read(file).isDamaged());
    }

    @Test
    void oneBadEntryCostsOneEntry() throws IOException {
        String text = new String(
                CaseWriter.bytes(CaseFile.EMPTY.with(decision(1)).with(decision(2))), StandardCharsets.UTF_8);
        Files.writeString(file, text.replaceFirst("\"comment\" : \"because\"", "\"comment\" : 7"));
        try (CaseStore store = CaseStore.open(file, AMY)) {
            assertEquals(List.of("number 1 of its entries cannot be read: comment is no text"), store.problems());
            assertEquals(1, store.caseFile().decisions().size());
            assertNotNull(store.readOnlyReason());
        }
    }

    @Test
    void hostileNestingIsDamageAndNoCrash() throws IOException {
        Files.writeString(file, "{\"format\":\"qwinsight-case\",\"version\":1,\"x\":" + "[".repeat(100_000));
        assertTrue(CaseStore.read(file).isDamaged());
    }

    @Test
    void aNewerFormIsReadOnlyAndShown() throws IOException {
        String text = Files.readString(file).replace("\"version\" : 1", "\"version\" : 2");
        Files.writeString(file, text);
        try (CaseStore store = CaseStore.open(file, AMY)) {
            assertEquals(1, store.caseFile().decisions().size());
            String reason = String.valueOf(store.readOnlyReason());
            assertTrue(reason.contains("newer version"), reason);
            assertThrows(IOException.class, () -> store.save(store.caseFile()));
        }
        assertEquals(text, Files.readString(file));
    }

    @Test
    void whatIsNotKnownIsWrittenAgain() throws IOException {
        String text = Files.readString(file)
                .replaceFirst("\"zone\"", "\"future\" : {\"a\" : [1.50, null]}, \"zone\"")
                .replaceFirst("\"kind\" : \"decision\"", "\"mood\" : \"sure\", \"kind\" : \"decision\"")
                .replaceFirst(
                        "\"entries\" : \\[",
                        "\"entries\" : [ {\"id\":\"f1\",\"kind\":\"dream\",\"author\":\"zoe\","
                                + "\"at\":\"2026-03-02T12:00:00Z\",\"tool\":\"9\",\"depth\":3}, ");
        Files.writeString(file, text);
        try (CaseStore store = CaseStore.open(file, AMY)) {
            assertNull(store.readOnlyReason());
            assertEquals(1, store.caseFile().decisions().size());
            store.save(store.caseFile().with(decision(2)));
        }
        String again = Files.readString(file);
        assertTrue(again.contains("{\"a\":[1.50,null]}"), again);
        assertTrue(again.contains("\"mood\" : \"sure\""), again);
        assertTrue(again.contains("\"depth\":3"), again);
        assertEquals(2, decisions());
    }

    /** A condition that is not known may make the scope narrower, so the decision must not count. */
    @Test
    void aScopeThatIsNotUnderstoodCoversNothing() throws IOException {
        String text = Files.readString(file).replaceFirst("\"scope\" : \\{", "\"scope\" : { \"unless\" : \"x\", ");
        Files.writeString(file, text);
        CaseReading reading = CaseStore.read(file);
        assertFalse(reading.isDamaged());
        assertEquals(0, reading.caseFile().decisions().size());
        assertEquals("decision", ((OpaqueEntry) reading.caseFile().entries().get(0)).kind());
    }

    @Test
    void aSecondWriterIsToldWhoTheFirstIs() throws IOException {
        try (CaseStore first = CaseStore.open(file, AMY)) {
            try (CaseStore second = CaseStore.open(file, Entries.stamp("bob", 5))) {
                String reason = String.valueOf(second.readOnlyReason());
                assertTrue(reason.contains("amy has it open since 2026-03-02T12:00:00Z"), reason);
                assertThrows(
                        IOException.class, () -> second.save(second.caseFile().with(decision(3))));
            }
            first.save(first.caseFile().with(decision(2)));
        }
        try (CaseStore third = CaseStore.open(file, Entries.stamp("bob", 9))) {
            assertNull(third.readOnlyReason());
            assertEquals(2, third.caseFile().decisions().size());
        }
    }

    @Test
    void whatAnotherProgramWroteIsNotWrittenOver() throws IOException {
        try (CaseStore store = CaseStore.open(file, AMY)) {
            Files.writeString(file, "something else");
            CaseFile two = store.caseFile().with(decision(2));
            IOException e = assertThrows(IOException.class, () -> store.save(two));
            assertTrue(String.valueOf(e.getMessage()).contains("another program changed it"), e.getMessage());
        }
        assertEquals("something else", Files.readString(file));
    }

    @Test
    void entriesAreNeverTakenAway() throws IOException {
        try (CaseStore store = CaseStore.open(file, AMY)) {
            assertThrows(IllegalArgumentException.class, () -> store.save(CaseFile.EMPTY));
        }
    }

    /** The newest decision is the one made last, whatever the clock said. */
    @Test
    void aClockSetBackChangesNoOrder() throws IOException {
        try (CaseStore store = CaseStore.open(file, AMY)) {
            Decision later =
                    Entries.decision(Entries.stamp("amy", -1_000_000), Entries.events(1), Disposition.TP_SUSPICIOUS);
            store.save(store.caseFile().with(later));
        }
        CaseFile read = CaseStore.read(file).caseFile();
        List<Disposition> order = new ArrayList<>();
        read.decisions().forEach(decision -> order.add(decision.disposition()));
        assertEquals(List.of(Disposition.BP_EXPECTED, Disposition.TP_SUSPICIOUS), order);
        assertEquals(Entries.NOON.plusSeconds(1), read.newest());
    }

    @Test
    void leavesNoPartBehind() throws IOException {
        try (CaseStore store = CaseStore.open(file, AMY)) {
            store.save(store.caseFile().with(decision(2)));
        }
        try (var names = Files.list(folder)) {
            assertEquals(
                    List.of(".case.qwcase.lock", "case.previous.qwcase", "case.qwcase"),
                    names.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }
}
