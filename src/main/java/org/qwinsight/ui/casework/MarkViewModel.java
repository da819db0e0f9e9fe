package org.qwinsight.ui.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.RuleVersion;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.TimeWindow;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.DisplayText;

/** What an analyst is about to say of findings, and exactly which findings that would mark. */
public final class MarkViewModel {
    /** The choices in the order in which they are offered: what "false positive" may mean stands first. */
    public static final List<Disposition> DISPOSITIONS = List.of(
            Disposition.BP_EXPECTED,
            Disposition.FP_LOGIC,
            Disposition.FP_DATA,
            Disposition.TP_SUSPICIOUS,
            Disposition.OTHER,
            Disposition.UNDETERMINED);

    private final Investigation open;
    private final BackgroundTasks tasks;
    private final int[] chosen;
    private final ObjectProperty<Disposition> disposition = new SimpleObjectProperty<>(Disposition.BP_EXPECTED);
    private final ObjectProperty<ScopeKind> kind = new SimpleObjectProperty<>(ScopeKind.EVENTS);
    private final List<FieldChoice> fields = new ArrayList<>();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty comment = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty days = new SimpleStringProperty("");
    private final ObservableList<Integer> marked = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
    private List<Scope> scopes = List.of();
    private boolean isPreviewed;

    /**
     * Prepares a mark.
     *
     * @param open with every finding, also those that are hidden
     * @param chosen the rows of the chosen findings, at least one
     */
    public MarkViewModel(Investigation open, int[] chosen, BackgroundTasks tasks) {
        this.open = open;
        this.chosen = Arrays.stream(chosen).sorted().distinct().toArray();
        this.tasks = tasks;
        MarkScopes.FIELDS.forEach(
                field -> fields.add(new FieldChoice(field, MarkScopes.value(open, chosen[0], field))));
        kind.addListener((property, before, now) -> days.set(now.isPattern() ? "" + Decision.PATTERN_DAYS : ""));
        InvalidationListener again = changed -> preview();
        kind.addListener(again);
        from.addListener(again);
        to.addListener(again);
        for (FieldChoice field : fields) {
            field.chosenProperty().addListener(again);
            field.matchProperty().addListener(again);
            field.valueProperty().addListener(again);
        }
        InvalidationListener check = changed -> check();
        disposition.addListener(check);
        comment.addListener(check);
        days.addListener(check);
        preview();
    }

    public Investigation investigation() {
        return open;
    }

    public int chosenCount() {
        return chosen.length;
    }

    public ObjectProperty<Disposition> dispositionProperty() {
        return disposition;
    }

    public ObjectProperty<ScopeKind> kindProperty() {
        return kind;
    }

    /** The fields of {@link ScopeKind#FIELDS}, with the values of the first chosen finding. */
    public List<FieldChoice> fields() {
        return fields;
    }

    /** First moment inside a pattern's window, in UTC; empty for no bound. */
    public StringProperty fromProperty() {
        return from;
    }

    /** First moment behind a pattern's window, in UTC; empty for no bound. */
    public StringProperty toProperty() {
        return to;
    }

    public StringProperty commentProperty() {
        return comment;
    }

    /** A word to count reasons by; may be empty. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** For how many days the decision counts; empty for ever. */
    public StringProperty daysProperty() {
        return days;
    }

    /** The rows that would be marked now. */
    public ObservableList<Integer> marked() {
        return marked;
    }

    /** How many rows would be marked, and what else the mark would do. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why the mark cannot be made; empty when it can. */
    public ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void preview() {
        isPreviewed = false;
        try {
            scopes = wanted();
        } catch (IllegalArgumentException e) {
            scopes = List.of();
            marked.clear();
            summary.set("");
            problem.set(String.valueOf(e.getMessage()));
            return;
        }
        problem.set("Looking for what this covers…");
        List<Scope> asked = scopes;
        tasks.start("mark preview", "Looking for what the mark covers", progress -> rows(asked), rows -> {
            if (asked == scopes) {
                marked.setAll(rows);
                isPreviewed = true;
                summary.set(summary(rows));
                check();
            }
        });
    }

    private List<Scope> wanted() {
        TimeWindow window = kind.get().isPattern() ? MarkScopes.window(from.get(), to.get()) : null;
        return switch (kind.get()) {
            case EVENTS -> List.of(open.eventsOf(chosen));
            case FIELDS -> List.of(MarkScopes.chosen(fields, window));
            case COMMAND_ON_HOST, PARENT_USER_HOST, PARENT_USER ->
                MarkScopes.patterns(open, chosen, kind.get(), window);
        };
    }

    private List<Integer> rows(List<Scope> asked) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (Scope scope : asked) {
            for (int row : open.rowsIn(scope)) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    private String summary(List<Integer> rows) {
        StringBuilder text = new StringBuilder("Marks exactly " + DisplayText.count(rows.size(), "finding") + " now");
        int beyond = (int) rows.stream().filter(row -> !isChosen(row)).count();
        int missed = chosen.length - (rows.size() - beyond);
        if (beyond > 0) {
            text.append(", ").append(DisplayText.count(beyond)).append(" beyond the chosen");
        }
        if (missed > 0) {
            text.append(", and not ").append(DisplayText.count(missed)).append(" of the chosen");
        }
        text.append('.');
        if (kind.get().isPattern()) {
            text.append(" It would also cover future matches of: ");
            text.append(scopes.get(0).describe());
            text.append(scopes.size() > 1 ? " (and " + (scopes.size() - 1) + " more like it)." : ".");
        }
        return text.toString();
    }

    private boolean isChosen(int row) {
        return Arrays.binarySearch(chosen, row) >= 0;
    }

    private void check() {
        if (isPreviewed) {
            problem.set(whyNot());
        }
    }

    private String whyNot() {
        if (marked.isEmpty()) {
            return "Nothing would be marked.";
        }
        if (disposition.get().isBenignOrFalse() && comment.get().isBlank()) {
            return "Say why it is benign or false.";
        }
        return days.get().isBlank() || days.get().strip().matches("[1-9][0-9]{0,4}")
                ? ""
                : "The days are a number from 1 to 99999, or empty for ever.";
    }

    /**
     * The decisions on exactly the previewed rows.
     *
     * @throws IllegalStateException when there is a problem
     */
    public List<Decision> decisions(EntryStamp stamp) {
        if (!problem.get().isEmpty()) {
            throw new IllegalStateException(problem.get());
        }
        RuleVersion rule = new RuleVersion(
                RuleCard.ID,
                open.options().profile().version(),
                open.options().profile().id());
        List<String> hashes = open.report().sources().stream()
                .map(SourceReport::sha256)
                .filter(hash -> !hash.isEmpty())
                .distinct()
                .toList();
        Instant expires = expires(stamp);
        return scopes.stream()
                .map(scope -> new Decision(
                        stamp,
                        rule,
                        scope,
                        disposition.get(),
                        reason.get().strip(),
                        comment.get().strip(),
                        expires,
                        hashes))
                .toList();
    }

    private @Nullable Instant expires(EntryStamp stamp) {
        return days.get().isBlank()
                ? null
                : stamp.at().plus(Duration.ofDays(Long.parseLong(days.get().strip())));
    }
}
