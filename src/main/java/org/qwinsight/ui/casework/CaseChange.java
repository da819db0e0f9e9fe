package org.qwinsight.ui.casework;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Withdrawal;
import org.qwinsight.export.CaseLines;
import org.qwinsight.ui.workspace.DisplayText;

/** A change of what the open case says. */
final class CaseChange implements CaseSteps.Step {
    private final OpenCase open;
    private final UnaryOperator<CaseFile> change;
    private final String word;
    private final Runnable judged;
    private final Consumer<String> announce;

    /**
     * Prepares it.
     *
     * @param change works on another thread
     * @param word stands before what a step said that was undone or redone; empty to say nothing
     * @param judged is run when entries have come or gone, from which another judgement of the evidence may follow
     * @param announce says something to the person
     */
    CaseChange(OpenCase open, UnaryOperator<CaseFile> change, String word, Runnable judged, Consumer<String> announce) {
        this.open = open;
        this.change = change;
        this.word = word;
        this.judged = judged;
        this.announce = announce;
    }

    @Override
    public String what() {
        return "Changing the case";
    }

    @Override
    public CaseFile apply(CaseFile from) {
        return change.apply(from);
    }

    @Override
    public void done(CaseFile result) {
        CaseFile before = open.content();
        if (!open.isWritable()) {
            announce.accept("This was not kept, because there is no case file to keep it in.");
        } else if (!result.equals(before)) {
            open.say(result);
            if (result.entries().size() != before.entries().size()) {
                judged.run();
            }
            if (!word.isEmpty()) {
                announce.accept(word + withdrawn(result));
            }
        }
    }

    /** What the step said that the last entry is about; of several entries the first one. */
    private static String withdrawn(CaseFile file) {
        CaseEntry last = file.entries().get(file.entries().size() - 1);
        List<String> step = last instanceof Withdrawal withdrawal ? withdrawal.entries() : List.of(last.id());
        CaseEntry first = file.entry(step.get(0));
        String said = first instanceof Decision decision
                ? decision.disposition().label() + " for " + decision.scope().describe()
                : first == null ? "" : CaseLines.said(first);
        return said + (step.size() == 1 ? "" : " and " + DisplayText.count(step.size() - 1L) + " more");
    }
}
