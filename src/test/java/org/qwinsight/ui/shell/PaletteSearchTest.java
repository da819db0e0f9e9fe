package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {
    private static final List<PaletteCommand> COMMANDS = List.of(
            command("File › Open files…", true),
            command("File › Open folder…", true),
            command("View › Reopen", true),
            command("View › Time zone › Europe/Berlin", true),
            command("Edit › Undo", false),
            command("View › Undo zoom", true));

    private static PaletteCommand command(String name, boolean enabled) {
        return new PaletteCommand(name, "", enabled, () -> {});
    }

    private static List<String> found(String words) {
        return PaletteSearch.matching(COMMANDS, words).stream()
                .map(PaletteCommand::name)
                .toList();
    }

    @Test
    void withoutWordsEverythingIsThere() {
        assertEquals(6, found("").size());
        assertEquals(6, found("  ").size());
    }

    @Test
    void beginningsOfWordsComeFirst() {
        assertEquals(List.of("File › Open files…", "File › Open folder…", "View › Reopen"), found("OPEN"));
    }

    @Test
    void everyWordHasToBeThereInAnyOrder() {
        assertEquals(List.of("View › Time zone › Europe/Berlin"), found("berlin zone"));
        assertEquals(List.of(), found("berlin folder"));
    }

    @Test
    void whatCannotBeDoneNowComesLater() {
        assertEquals(List.of("View › Undo zoom", "Edit › Undo"), found("undo"));
    }
}
