package org.qwinsight.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds commands by words of their names. */
final class PaletteSearch {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PaletteSearch() {}

    /**
     * The commands whose names hold every word, whatever the letter case. Those where every word begins a word of the
     * name come first; then those that can be done now; else the order stays.
     */
    static List<PaletteCommand> matching(List<PaletteCommand> commands, String words) {
        List<String> wanted = BLANKS.splitAsStream(words.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        Comparator<PaletteCommand> order = Comparator.comparing(
                        (PaletteCommand command) -> !beginsWords(folded(command), wanted))
                .thenComparing(command -> !command.enabled());
        return commands.stream()
                .filter(command -> wanted.stream().allMatch(folded(command)::contains))
                .sorted(order)
                .toList();
    }

    private static String folded(PaletteCommand command) {
        return command.name().toLowerCase(Locale.ROOT);
    }

    private static boolean beginsWords(String name, List<String> wanted) {
        return wanted.stream().allMatch(word -> name.startsWith(word) || name.contains(" " + word));
    }
}
