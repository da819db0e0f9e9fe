package org.qwinsight.ui.casework;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.investigation.CaseSummary;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/** The open case for reading. Follows it until it is closed. For the FX thread only. */
public final class CaseHistoryViewModel {
    private final Workspace workspace;
    private final CaseSession session;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<CasePages> pages = new ReadOnlyObjectWrapper<>(CasePages.NONE);
    private final InvalidationListener follow = changed -> read();

    public CaseHistoryViewModel(Workspace workspace, CaseSession session, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.session = session;
        this.tasks = tasks;
        session.contentProperty().addListener(follow);
        workspace.investigationProperty().addListener(follow);
        read();
    }

    public ReadOnlyObjectProperty<CasePages> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    private void read() {
        CaseFile file = session.contentProperty().get();
        Investigation open = workspace.whole();
        boolean isApplied = open != null && open.casework().caseFile().entries().equals(file.entries());
        tasks.start(
                "case history",
                "Reading the case's history",
                progress -> CasePages.of(
                        open != null && isApplied
                                ? CaseSummary.of(open.casework()).with(file)
                                : CaseSummary.of(file, session.stamp().at())),
                pages::set);
    }

    /** Settles a conflict: what was decided is decided once more, as the newest. */
    public void keep(Decision decision) {
        session.add(List.of(CasePages.settling(decision, session.stamp())));
    }

    /** True when a conflict can be settled. */
    public boolean canSettle() {
        return session.isOpen() && session.readOnlyReason() == null;
    }

    /** Follows the case no longer. */
    public void close() {
        session.contentProperty().removeListener(follow);
        workspace.investigationProperty().removeListener(follow);
    }
}
