package org.qwinsight.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a save writes is read again whole, also what a newer program wrote and what is very long. */
class CaseKeepsTest {
    private static final EntryStamp AMY = Entries.stamp("amy", 0);

    @TempDir
    Path folder = Path.of("");

    private static CaseFile read(String json) {
        CaseReading reading = CaseReader.read(json.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), reading.problems());
        return reading.caseFile();
    }

    private static String written(CaseFile file) {
        return new String(CaseWriter.bytes(file), StandardCharsets.UTF_8);
    }

    private static EvidenceEntry evidence(String path, UnknownMembers unknown) {
        return new EvidenceEntry("ab", null, null, path, null, 1, "x", 2, 3, unknown);
    }

    private static UnknownMembers newer(String name) {
        return new UnknownMembers(Map.of(name, "[1,{\"a\":2}]"));
    }

    /** The audit of an undo names all its entries: of 33,000 that is more than 2^20 characters. */
    @Test
    void aStepOfManyEntriesIsUndoneAndReadAgain() {
        List<Annotation> step = new ArrayList<>();
        for (int number = 0; number < 33_000; number++) {
            step.add(new Annotation(AMY, List.of(Entries.key(number)), Annotation.Kind.STAR, "", true));
        }
        CaseFile undone =
                CaseFile.created(AMY).with(step).undo(Entries.stamp("amy", 1)).orElseThrow();
        CaseFile again = read(written(undone));
        assertEquals(undone, again);
        assertEquals(0, again.inForce(Annotation.class).size());
        CaseFile redone = again.redo(Entries.stamp("amy", 2)).orElseThrow();
        assertEquals(33_000, redone.inForce(Annotation.class).size());
    }

    /** A record of a log may have 16 MiB, and its command line be the value of a pattern. */
    @Test
    void aVeryLongTextIsReadAgain() {
        Scope pattern = Entries.parent("x".repeat(3 << 20));
        CaseFile file = CaseFile.created(AMY).with(Entries.decision(AMY, pattern, Disposition.BP_EXPECTED));
        assertEquals(file, read(written(file)));
    }

    @Test
    void aSaveLetsNobodyReadWhoMightNotAndKeepsNobodyOutWhoMight() throws IOException {
        Path file = folder.resolve("case.qwcase");
        CaseStore.create(file, CaseFile.created(AMY), AMY).close();
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "skipped: no permissions on this disk");
        for (String rights : List.of("rw-------", "rw-rw-r--", "rw-rw-rw-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            try (CaseStore store = CaseStore.open(file, AMY)) {
                store.save(store.caseFile().logged(AMY, AuditEntry.Action.EXPORTED, rights));
            }
            assertEquals(rights, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aMissingFolderAndAFolderInPlaceOfACaseAreCalledSo() {
        Path inNone = folder.resolve("none").resolve("case.qwcase");
        IOException missing =
                assertThrows(CaseNotSavedException.class, () -> CaseStore.create(inNone, CaseFile.created(AMY), AMY));
        assertTrue(String.valueOf(missing.getMessage()).contains("there is no such folder"), missing.getMessage());
        IOException isFolder = assertThrows(IOException.class, () -> CaseStore.read(folder));
        assertEquals(folder + " is a folder, no case file", isFolder.getMessage());
    }

    @Test
    void evidenceAtANewPlaceKeepsWhatANewerProgramSaidOfIt() {
        CaseFile file = CaseFile.EMPTY.withEvidence(List.of(evidence("/old", newer("custody"))), AMY);
        CaseFile moved = read(written(file)).withEvidence(List.of(evidence("/new", UnknownMembers.NONE)), AMY);
        assertEquals(List.of(evidence("/new", newer("custody"))), moved.evidence());
    }

    @Test
    void aMergeKeepsWhatANewerProgramSaidOfEvidenceInEitherCase() {
        CaseFile mine = CaseFile.EMPTY.withEvidence(List.of(evidence("/mine", newer("mine"))), AMY);
        CaseFile theirs = CaseFile.EMPTY.withEvidence(List.of(evidence("/theirs", newer("theirs"))), AMY);
        List<EvidenceEntry> merged = CaseMerge.of(mine, theirs, "b", AMY).evidence();
        assertEquals(1, merged.size());
        assertEquals("/mine", merged.get(0).path());
        assertEquals(
                Map.of("mine", "[1,{\"a\":2}]", "theirs", "[1,{\"a\":2}]"),
                merged.get(0).unknown().json());
    }

    @Test
    void aConflictKeepsItsNewerMembers() {
        CaseFile file = CaseFile.EMPTY.with(new MergeNote(AMY, "b", List.of(new MergeNote.Conflict("1", "2"))));
        String newer =
                written(file).replaceFirst("\"second\" : \"2\"", "\"second\" : \"2\", \"settledBy\" : {\"a\":[null]}");
        assertTrue(written(read(newer)).contains("\"settledBy\" : {\"a\":[null]}"), written(read(newer)));
    }

    @Test
    void entriesOfOneIdDoNotKeepConflictsFromBeingListed() {
        Decision one = Entries.decision(AMY, Entries.events(1), Disposition.BP_EXPECTED);
        CaseFile file = CaseFile.EMPTY.with(one);
        String line = EntryJson.text(file.entries().get(0));
        CaseFile twice = read("{\"format\":\"qwinsight-case\",\"version\":1,\"entries\":[" + line + "," + line + "]}");
        assertEquals(2, twice.decisions().size());
        assertEquals(List.of(), CaseMerge.openConflicts(twice));
    }
}
