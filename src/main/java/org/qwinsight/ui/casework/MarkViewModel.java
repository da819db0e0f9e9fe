package org.qwinsight.ui.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.qwinsight.detect.RuleCard;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;

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
    private MarkPreview preview = MarkPreview.NONE;
    private @Nullable MarkWish asked;

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
        MarkWish wish = wish();
        asked = wish;
        problem.set("Looking for what this covers…");
        tasks.start(
                "mark preview",
                "Looking for what the mark covers",
                progress -> MarkPreview.of(open, chosen, wish),
                found -> {
                    if (wish.equals(asked)) {
                        show(found);
                    }
                });
    }

    private MarkWish wish() {
        return new MarkWish(
                kind.get(),
                fields.stream()
                        .filter(field -> field.chosenProperty().get())
                        .map(FieldChoice::wanted)
                        .toList(),
                from.get(),
                to.get());
    }

    private void show(MarkPreview found) {
        asked = null;
        preview = found;
        marked.setAll(found.rows());
        summary.set(found.summary());
        check();
    }

    private void check() {
        if (asked == null) {
            problem.set(whyNot());
        }
    }

    private String whyNot() {
        if (!preview.problem().isEmpty()) {
            return preview.problem();
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
        return preview.scopes().stream()
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
