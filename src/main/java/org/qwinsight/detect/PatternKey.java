package org.qwinsight.detect;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;

/**
 * The coarser key that repeated runs of one habit share: host without its domain, account, parent's file name, and the
 * command line without its first token, with blanks folded; all in lower case. Sources write one account in several
 * forms, so each value is that of the first witness of an execution that has it: Sysmon before Security before Defender
 * before CrowdStrike.
 */
final class PatternKey {
    static final List<String> COLUMNS = List.of("host", "user", "parent", "arguments");

    private final EventStore store;
    private final IntUnaryOperator executionOf;
    private final Map<Integer, List<Integer>> witnesses = new HashMap<>();

    /** @param executionOf the row that stands for a row's execution */
    PatternKey(EventStore store, IntUnaryOperator executionOf, List<Finding> findings) {
        this.store = store;
        this.executionOf = executionOf;
        Comparator<Integer> bySource = Comparator.comparingInt(row -> rank(store, row));
        for (Finding finding : findings) {
            witnesses.merge(
                    executionOf.applyAsInt(finding.row()),
                    List.of(finding.row()),
                    (a, b) -> Stream.concat(a.stream(), b.stream())
                            .sorted(bySource)
                            .toList());
        }
    }

    private static int rank(EventStore store, int row) {
        return switch (store.kind(row)) {
            case SYSMON_1 -> 0;
            case SECURITY_4688 -> 1;
            case DEFENDER_PROCESSCREATED -> 2;
            case CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2 -> 3;
        };
    }

    List<String> of(int row) {
        List<Integer> rows = witnesses.getOrDefault(executionOf.applyAsInt(row), List.of(row));
        String computer = text(rows, EventField.COMPUTER);
        int dot = computer.indexOf('.');
        return List.of(
                lower(dot > 0 ? computer.substring(0, dot) : computer),
                lower(text(rows, EventField.USER)),
                lower(ImagePath.baseName(text(rows, EventField.PARENT_IMAGE))),
                lower(arguments(value(rows, EventField.COMMAND_LINE))));
    }

    private static String arguments(@Nullable String commandLine) {
        if (commandLine == null) {
            return "";
        }
        int end = SecurityCommandLine.endOfFirstToken(commandLine);
        return commandLine.substring(end).strip().replaceAll("\\s+", " ");
    }

    private String text(List<Integer> rows, EventField field) {
        String value = value(rows, field);
        return value == null ? GroupTable.NULL_TOKEN : value;
    }

    private @Nullable String value(List<Integer> rows, EventField field) {
        for (int row : rows) {
            String value = store.value(row, field);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
