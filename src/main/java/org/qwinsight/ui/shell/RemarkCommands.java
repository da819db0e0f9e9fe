package org.qwinsight.ui.shell;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.Remarks;
import org.qwinsight.ui.casework.CaseDialogs;
import org.qwinsight.ui.casework.CommentView;
import org.qwinsight.ui.casework.RemarkEntries;
import org.qwinsight.ui.casework.TagsView;
import org.qwinsight.ui.casework.TagsViewModel;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/** Stars, tags and comments on any events, findings or not. They say nothing of what the events are. */
final class RemarkCommands {
    /** Each event is an entry of the case. */
    private static final int MOST = 10_000;

    private final Workspace workspace;
    private final CaseCommands cases;
    private final CaseDialogs dialogs;
    private final Consumer<String> say;

    RemarkCommands(Workspace workspace, CaseCommands cases, CaseDialogs dialogs, Consumer<String> say) {
        this.workspace = workspace;
        this.cases = cases;
        this.dialogs = dialogs;
        this.say = say;
    }

    /** What is said of rows of the store. */
    @FunctionalInterface
    private interface Saying {
        void of(Investigation open, Remarks remarks, int[] rows);
    }

    private void about(int[] rows, Saying saying) {
        Investigation open = workspace.whole();
        if (open == null || rows.length == 0) {
            say.accept("Select a process first.");
        } else if (rows.length > MOST) {
            say.accept(DisplayText.count(rows.length, "event") + " are too many for stars, tags and comments, which are"
                    + " kept for each: choose at most " + DisplayText.count(MOST) + '.');
        } else if (!cases.refusesEntries()) {
            saying.of(open, open.casework().remarks(), rows);
        }
    }

    /** Gives all a star; takes it away when all have one. */
    void star(int[] rows) {
        about(rows, (open, remarks, chosen) -> {
            boolean isGiven =
                    IntStream.of(chosen).anyMatch(row -> !remarks.of(row).isStarred());
            cases.inCase(() -> {
                EntryStamp stamp = cases.session().stamp();
                cases.session().add(() -> RemarkEntries.star(open, chosen, isGiven, stamp));
            });
        });
    }

    /** Asks for tags. */
    void tags(int[] rows) {
        about(rows, (open, remarks, chosen) -> {
            TagsViewModel tags = new TagsViewModel(remarks, chosen);
            if (!TagsView.ask(tags, dialogs)) {
                return;
            }
            if (tags.given().isEmpty() && tags.taken().isEmpty()) {
                say.accept("No tag was changed.");
                return;
            }
            cases.inCase(() -> {
                EntryStamp stamp = cases.session().stamp();
                cases.session().add(() -> RemarkEntries.tags(open, chosen, tags.given(), tags.taken(), stamp));
                say.accept("Tags of " + DisplayText.count(chosen.length, "event") + " set. Ctrl+Z takes that back.");
            });
        });
    }

    /** Asks for a comment. */
    void comment(int[] rows) {
        about(
                rows,
                (open, remarks, chosen) -> CommentView.ask(
                                chosen.length,
                                remarks.of(Arrays.stream(chosen).boxed().toList())
                                        .comments(),
                                workspace.zone(),
                                dialogs)
                        .ifPresent(text -> cases.inCase(() -> {
                            EntryStamp stamp = cases.session().stamp();
                            cases.session().add(() -> RemarkEntries.comment(open, chosen, text, stamp));
                        })));
    }
}
