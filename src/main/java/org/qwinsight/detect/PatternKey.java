package org.qwinsight.detect;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;

/**
 * The coarser key that repeated runs of one habit share: host without its domain, account, parent's file name, and the
 * command line without its first token, with blanks folded; all in lower case. Sources write one account in several
 * forms, so an execution is described by one of its witnesses: Sysmon before Security before Defender before
 * CrowdStrike.
 */
final class PatternKey {
    static final List<String> COLUMNS = List.of("host", "user", "parent", "arguments");

    private final EventStore store;
    private final IntUnaryOperator executionOf;
    private final Map<Integer, Integer> witnesses = new HashMap<>();

    /** @param executionOf the row that stands for a row's execution */
    PatternKey(EventStore store, IntUnaryOperator executionOf, List<Finding> findings) {
        this.store = store;
        this.executionOf = executionOf;
        Comparator<Integer> bySource = Comparator.comparingInt(row -> rank(store, row));
        for (Finding finding : findings) {
            witnesses.merge(
                    executionOf.applyAsInt(finding.row()),
                    finding.row(),
                    (a, b) -> bySource.compare(a, b) <= 0 ? a : b);
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
        int witness = witnesses.getOrDefault(executionOf.applyAsInt(row), row);
        String computer = text(witness, EventField.COMPUTER);
        int dot = computer.indexOf('.');
        return List.of(
                lower(dot > 0 ? computer.substring(0, dot) : computer),
                lower(text(witness, EventField.USER)),
                lower(ImagePath.baseName(text(witness, EventField.PARENT_IMAGE))),
                lower(arguments(store.value(witness, EventField.COMMAND_LINE))));
    }

    private static String arguments(@Nullable String commandLine) {
        if (commandLine == null) {
            return "";
        }
        int end = SecurityCommandLine.endOfFirstToken(commandLine);
        return commandLine.substring(end).strip().replaceAll("\\s+", " ");
    }

    private String text(int row, EventField field) {
        String value = store.value(row, field);
        return value == null ? GroupTable.NULL_TOKEN : value;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
