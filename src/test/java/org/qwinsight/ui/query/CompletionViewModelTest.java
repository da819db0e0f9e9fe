package org.qwinsight.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.QueryCompletion.Suggestion;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Workspace;

class CompletionViewModelTest {
    private final Workspace workspace = new Workspace();
    private final CompletionViewModel completion = new CompletionViewModel(workspace, new DirectTasks());

    @BeforeEach
    void open() {
        workspace.open(SyntheticCase.qakbot());
    }

    private List<Suggestion> at(String text) {
        completion.complete(text, text.length());
        return completion.completionProperty().get().suggestions();
    }

    @Test
    void valuesComeWithTheirCounts() {
        assertEquals(
                List.of(
                        new Suggestion("FIN-WS-014", "33 rows"),
                        new Suggestion("SRV-DB2", "15 rows"),
                        new Suggestion("TS01.contoso.example", "13 rows")),
                at("host:"));
    }

    @Test
    void aSuggestionTakesThePlaceOfWhatIsTyped() {
        Suggestion only = at("-name:cmd.exe user:svc").get(0);
        var completed = completion.put(only, "-name:cmd.exe user:svc");
        assertEquals("-name:cmd.exe user:CONTOSO\\svc.monitor", completed.text());
        assertEquals(completed.text().length(), completed.caret());
    }

    @Test
    void aSuggestionForAnotherTextChangesNothing() {
        Suggestion only = at("user:svc").get(0);
        assertEquals("user:s", completion.put(only, "user:s").text());
    }

    @Test
    void whatIsThereAlreadyIsNoSuggestion() {
        assertEquals(List.of(), at("host:SRV-DB2"));
    }

    @Test
    void fieldsAreFoundByNameAndByMeaning() {
        assertEquals("parent:", at("pare").get(0).text());
        assertTrue(at("machine").isEmpty() || at("machine").get(0).explanation().contains("machine"));
    }

    @Test
    void otherEvidenceHasOtherValues() {
        at("name:");
        workspace.open(SyntheticCase.withoutFinding());
        assertEquals(List.of(new Suggestion("notepad.exe", "4 rows")), at("name:"));
    }
}
