package org.qwinsight.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Disagreement.About;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;

/**
 * The records of one execution and what they differ on. Only what both of two witnesses say can differ: a source that
 * does not record a value, or writes it in a form that cannot be compared, contradicts nobody.
 *
 * @param rows the records, ascending
 * @param disagreements in the order of {@link About}
 * @param spreadNanos between the earliest and the latest of their times
 */
public record Witnesses(List<Integer> rows, List<Disagreement> disagreements, long spreadNanos) {
    private static final Pattern SID = Pattern.compile("S-1-[0-9-]+");

    public Witnesses {
        rows = List.copyOf(rows);
        disagreements = List.copyOf(disagreements);
    }

    /** The witnesses of the execution that a row records. */
    public static Witnesses of(EventStore store, ProcessTree tree, int row) {
        int[] rows = tree.witnesses(tree.node(row));
        List<Disagreement> disagreements = new ArrayList<>();
        add(disagreements, About.TIME, rows, witness -> store.time(witness).iso(), witness -> store.timeNanos(witness));
        add(
                disagreements,
                About.USER,
                rows,
                witness -> store.value(witness, EventField.USER),
                witness -> account(store, witness));
        if (differ(rows, witness -> store.value(witness, EventField.USER_SID)) && !has(disagreements, About.USER)) {
            disagreements.add(said(About.USER, rows, witness -> store.value(witness, EventField.USER_SID)));
        }
        IntFunction<@Nullable String> commandLine = witness -> store.value(witness, EventField.COMMAND_LINE);
        add(disagreements, About.COMMAND_LINE, rows, commandLine, commandLine);
        if (parentsDiffer(store, tree, rows)) {
            disagreements.add(said(About.PARENT, rows, witness -> parent(store, tree, witness)));
        }
        long first = Arrays.stream(rows).mapToLong(store::timeNanos).min().orElse(0);
        long last = Arrays.stream(rows).mapToLong(store::timeNanos).max().orElse(0);
        return new Witnesses(Arrays.stream(rows).boxed().toList(), disagreements, last - first);
    }

    /**
     * The record whose user stands for the execution that a row records: the first that names the account; the row
     * itself where none does. A SID is no name, and the computer's own account, which Security writes for services, only
     * says where.
     */
    public static int naming(EventStore store, ProcessTree tree, int row) {
        for (int witness : tree.witnesses(tree.node(row))) {
            String account = account(store, witness);
            if (account != null && !account.endsWith("$")) {
                return witness;
            }
        }
        return row;
    }

    /** The user of the {@linkplain #naming record that names one}, as logged there; null where no user was logged. */
    public static @Nullable String user(EventStore store, ProcessTree tree, int row) {
        return store.value(naming(store, tree, row), EventField.USER);
    }

    private static boolean has(List<Disagreement> disagreements, About about) {
        return disagreements.stream().anyMatch(disagreement -> disagreement.about() == about);
    }

    private static void add(
            List<Disagreement> disagreements,
            About about,
            int[] rows,
            IntFunction<@Nullable String> shown,
            IntFunction<? extends @Nullable Object> compared) {
        if (differ(rows, compared)) {
            disagreements.add(said(about, rows, shown));
        }
    }

    private static Disagreement said(About about, int[] rows, IntFunction<@Nullable String> shown) {
        List<String> values = new ArrayList<>();
        for (int row : rows) {
            String value = shown.apply(row);
            values.add(value == null ? "" : value);
        }
        return new Disagreement(about, values);
    }

    private static boolean differ(int[] rows, IntFunction<? extends @Nullable Object> compared) {
        Set<Object> values = new HashSet<>();
        for (int row : rows) {
            Object value = compared.apply(row);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() > 1;
    }

    /** The account name without its domain, which some sources leave out; null for a SID, which is no name. */
    private static @Nullable String account(EventStore store, int row) {
        String user = store.value(row, EventField.USER);
        if (user == null || SID.matcher(user).matches()) {
            return null;
        }
        return ImagePath.baseName(user).toLowerCase(Locale.ROOT);
    }

    /** Two found parents differ when they are two executions; a placeholder differs from any by its PID or name. */
    private static boolean parentsDiffer(EventStore store, ProcessTree tree, int[] rows) {
        boolean samePlace = !differ(rows, row -> {
            int parent = tree.loggedParentRow(row);
            return parent == ProcessTree.NONE ? null : tree.node(parent);
        });
        boolean samePid = !differ(rows, row -> {
            long pid = tree.search().parentPid(row);
            return pid < 0 ? null : pid;
        });
        boolean sameName = !differ(rows, row -> {
            String image = store.value(row, EventField.PARENT_IMAGE);
            return image == null ? null : ImagePath.baseName(image).toLowerCase(Locale.ROOT);
        });
        return !(samePlace && samePid && sameName);
    }

    private static @Nullable String parent(EventStore store, ProcessTree tree, int row) {
        int parent = tree.loggedParent(row);
        if (parent == ProcessTree.NONE) {
            return null;
        }
        String image =
                tree.isPlaceholder(parent) ? tree.placeholder(parent).image() : store.value(parent, EventField.IMAGE);
        String pid = store.value(row, EventField.PARENT_PROCESS_ID);
        return (image == null ? "unnamed" : ImagePath.baseName(image)) + " " + (pid == null ? "" : pid);
    }
}
