package org.qwinsight.export;

import java.util.List;

/**
 * What an export would hold.
 *
 * @param rows how many rows, or parts of another kind that the artefact counts
 * @param notes what a person should know before it is used
 * @param problems why it is refused; empty when it can be written
 */
public record ArtefactCheck(int rows, List<String> notes, List<String> problems) {
    public ArtefactCheck {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /** Nothing to be said beyond the number of rows. */
    public static ArtefactCheck of(int rows) {
        return new ArtefactCheck(rows, List.of(), List.of());
    }

    /** Cannot be made. */
    public static ArtefactCheck refused(String problem) {
        return new ArtefactCheck(0, List.of(), List.of(problem));
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
