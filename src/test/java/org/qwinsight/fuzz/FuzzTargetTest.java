package org.qwinsight.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qwinsight.ingest.record.RecordFrame;

/**
 * Every target with its seeds, with the inputs that once broke it, and with a few hundred random changes of both. This
 * is not guided by coverage; {@code packaging/fuzz} is.
 */
class FuzzTargetTest {
    private static final int CHANGED_INPUTS = 300;
    private static final Duration LONGEST_INPUT = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource
    void holdsForSeedsAndForWhatBrokeItOnce(FuzzTarget target) throws IOException {
        for (byte[] input : FuzzFiles.inputs(target)) {
            assertTimeout(LONGEST_INPUT, () -> target.check().check(input));
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsForChangedInputs(FuzzTarget target) throws IOException {
        SplittableRandom random = new SplittableRandom(20_260_302);
        List<byte[]> inputs = FuzzFiles.inputs(target);
        for (int i = 0; i < CHANGED_INPUTS; i++) {
            byte[] input = changed(inputs.get(random.nextInt(inputs.size())), random);
            String shown = new String(input, StandardCharsets.ISO_8859_1);
            assertTimeout(LONGEST_INPUT, () -> target.check().check(input), shown);
        }
    }

    /** A few bytes set, removed or doubled, or a word put in. */
    private static byte[] changed(byte[] seed, SplittableRandom random) {
        StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.ISO_8859_1));
        for (int change = 0; change <= random.nextInt(4); change++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(1 + (random.nextInt(4) == 0 ? 200 : 4)));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, (char) random.nextInt(256));
                default ->
                    text.insert(
                            from, Seeds.words().get(random.nextInt(Seeds.words().size())));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFramerThatRepeatsItselfIsSeen() {
        RecordFrame same = new RecordFrame(new byte[] {1}, 0, 1, 0, 1, RecordFrame.Fault.NONE, "");
        FramesAreCutRight repeating = new FramesAreCutRight(window -> passed -> same);
        assertThrows(AssertionError.class, () -> repeating.check(new byte[] {1}));
    }

    @Test
    void everyKeptInputBelongsToATarget() throws IOException {
        Path folder = Path.of("src", "test", "resources", "fuzz");
        List<String> labels =
                Arrays.stream(FuzzTarget.values()).map(FuzzTarget::label).toList();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> folders = Files.list(folder)) {
                folders.forEach(found ->
                        assertTrue(labels.contains(found.getFileName().toString()), found + " belongs to no target"));
            }
        }
        assertEquals(FuzzTarget.values().length, labels.stream().distinct().count());
    }
}
