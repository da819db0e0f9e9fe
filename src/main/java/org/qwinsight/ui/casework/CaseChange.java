package org.qwinsight.ui.casework;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseFile;

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
     * @param word says before the audit's words what was done; empty to say nothing
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
                List<AuditEntry> audit = result.audit();
                announce.accept(word + audit.get(audit.size() - 1).detail());
            }
        }
    }
}
