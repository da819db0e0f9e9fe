package org.qwinsight.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.investigation.PracticeCase;
import org.qwinsight.investigation.PracticeCase.Judgement;

/** The training case as a folder: logs of every source, a case file to decide in, and the answers. */
public final class TrainingCase {
    /** Who decides in the answered case. */
    public static final String TRAINER = "trainer";

    /** The morning after the last event of the scenario. */
    private static final Instant DECIDED = Instant.parse("2026-03-06T08:00:00Z");

    /** The build puts docs/sample-case.md there. */
    private static final String DOCUMENT = "sample-case.md";

    /** What follows is about the project's files, not about the case. */
    private static final String END_OF_ANSWERS = "\n## Regenerating the files";

    private TrainingCase() {}

    /**
     * Writes the case into a new or an empty folder. The same version of the program always writes the same bytes.
     *
     * @param tool version of the program
     * @throws IOException when the folder is taken or cannot be written to; nothing is left there then
     */
    public static void writeInto(Path folder, String tool) throws IOException {
        Map<String, byte[]> logs = new LinkedHashMap<>();
        for (SampleFile file : SampleCase.everySource(SampleCase.DEFAULT_SEED)) {
            logs.put(file.name(), file.content());
        }
        List<Judgement> judgements = TrainerAnswer.ALL.stream()
                .map(answer -> new Judgement(
                        "is:finding host:" + answer.host(),
                        answer.profile(),
                        answer.disposition(),
                        answer.reason(),
                        answer.comment()))
                .toList();
        new PracticeCase(logs, judgements, answers(), TRAINER, DECIDED).writeInto(folder, tool);
    }

    /** The story, the expected totals and findings, and what each is: docs/sample-case.md as far as it is on the case. */
    private static String answers() throws IOException {
        try (InputStream in = TrainingCase.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("the text of the answers is missing from this program's build");
            }
            String text = new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
            int end = text.indexOf(END_OF_ANSWERS);
            return end < 0 ? text : text.substring(0, end);
        }
    }
}
