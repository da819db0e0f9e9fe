package org.qwinsight.ui.casework;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.export.VisibleText;
import org.qwinsight.export.readback.DecisionCsv;
import org.qwinsight.export.readback.DecisionImport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;

/** What reading a CSV back would do to the case, before it is done. */
public final class ImportViewModel {
    /** What was found in the file, and the evidence as it would be then. */
    private record Read(DecisionImport plan, Investigation after, String description) {}

    private final Path csv;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper malformed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty skipsMalformed = new SimpleBooleanProperty();
    private final ObservableList<Integer> marked = FXCollections.observableArrayList();
    private @Nullable Read read;

    /**
     * Begins to read.
     *
     * @param open with every finding, also those that are hidden or filtered out
     * @param stamp who reads it back, and when
     */
    public ImportViewModel(Investigation open, Path csv, EntryStamp stamp, BackgroundTasks tasks) {
        this.csv = csv;
        summary.set("Reading " + csv.getFileName() + "…");
        problem.set("Reading…");
        skipsMalformed.addListener((property, before, now) -> check());
        tasks.start(
                "import",
                "Reading " + csv,
                progress -> {
                    DecisionCsv lines = DecisionCsv.read(csv);
                    Investigation whole = open.with(open.options().unfiltered());
                    DecisionImport plan = DecisionImport.of(whole, lines, stamp);
                    return new Read(plan, plan.preview(), plan.describe());
                },
                new TaskListener<>() {
                    @Override
                    public void done(Read result) {
                        show(result);
                    }

                    @Override
                    public void failed() {
                        summary.set(csv + " was not read back.");
                        problem.set("Nothing can be imported.");
                    }
                });
    }

    private void show(Read result) {
        read = result;
        summary.set(lines(result.plan().sentences()));
        malformed.set(lines(result.plan().malformed()));
        marked.setAll(Arrays.stream(result.plan().markedRows()).boxed().toList());
        check();
    }

    private static String lines(List<String> texts) {
        return texts.stream().map(VisibleText::of).collect(Collectors.joining("\n"));
    }

    private void check() {
        Read known = read;
        if (known == null) {
            return;
        }
        int lines = known.plan().malformed().size();
        if (lines > 0 && !skipsMalformed.get()) {
            problem.set(
                    lines + (lines == 1 ? " line is" : " lines are") + " malformed: mend the file, or leave them out.");
        } else {
            problem.set(known.plan().entries().isEmpty() ? "The file says nothing new." : "");
        }
    }

    public String fileName() {
        return String.valueOf(csv.getFileName());
    }

    /** What would be marked and what is left out, in sentences. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Lines that cannot be understood, one a line; empty when there are none. */
    public ReadOnlyStringProperty malformedProperty() {
        return malformed.getReadOnlyProperty();
    }

    /** Why it cannot be imported; empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether malformed lines are left out instead of hindering the import. */
    public BooleanProperty skipsMalformedProperty() {
        return skipsMalformed;
    }

    /** The rows of the findings that would get another decision. */
    public ObservableList<Integer> marked() {
        return marked;
    }

    /** The evidence with the decisions that the import would add; null while the file is read. */
    public @Nullable Investigation after() {
        return read == null ? null : read.after();
    }

    /** The entries to add, of one stamp. May be asked for on any thread once the file is read. */
    public List<CaseEntry> entries() {
        return read == null ? List.of() : read.plan().entries();
    }

    /** What stands in the case's history of it. */
    public String describe() {
        return read == null ? "" : read.description();
    }
}
