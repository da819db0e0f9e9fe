package org.qwinsight.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QuerySyntaxException;
import org.qwinsight.analysis.query.QueryVocabulary;
import org.qwinsight.event.EventField;
import org.qwinsight.ui.SyntheticCase;

class CurrentQueryTest {
    private final Workspace workspace = new Workspace();
    private final CurrentQuery query = workspace.query();

    @BeforeEach
    void openACase() {
        workspace.open(SyntheticCase.qakbot());
    }

    private void assertAsked(String text) {
        assertEquals(text, query.get().toText());
    }

    @Test
    void atFirstNothingIsAsked() {
        assertTrue(query.get().isAll());
        assertFalse(query.canGoBackProperty().get());
        assertFalse(query.canGoForwardProperty().get());
    }

    @Test
    void aTextThatIsNoQueryChangesNothing() {
        query.ask("name:cmd.exe");
        assertThrows(QuerySyntaxException.class, () -> query.ask("nmae:cmd.exe"));
        assertAsked("name:cmd.exe");
    }

    @Test
    void includingAfterExcludingTakesTheExclusionBack() {
        query.exclude(QueryVocabulary.of(EventField.USER), "CONTOSO\\amber");
        assertAsked("-user=CONTOSO\\amber");
        query.include(QueryVocabulary.of(EventField.USER), "CONTOSO\\amber");
        assertAsked("user=CONTOSO\\amber");
    }

    @Test
    void whatIsNotLoggedAndWhatIsEmptyCanBeIncluded() {
        query.include(QueryVocabulary.of(EventField.USER), null);
        query.exclude(QueryVocabulary.of(EventField.COMMAND_LINE), "");
        assertAsked("user:none -cmd:empty");
    }

    @Test
    void theValueOfARowCanBeIncludedAlsoWhenThereIsNone() {
        var store = SyntheticCase.qakbot().store();
        query.include(FieldValue.of("image", store, 0));
        assertAsked("image=" + store.value(0, EventField.IMAGE));
        query.clear();
        query.exclude(FieldValue.of("falconid", store, 0));
        assertAsked("-falconid:none");
    }

    @Test
    void aTermIsSwitchedOffKeptNegatedAndRemoved() {
        query.ask("host:WS1 user:amber");
        query.toggle(0);
        assertAsked("#host:WS1 user:amber");
        query.negate(0);
        assertAsked("#-host:WS1 user:amber");
        query.toggle(0);
        assertAsked("-host:WS1 user:amber");
        query.negate(0);
        assertAsked("host:WS1 user:amber");
        query.remove(0);
        assertAsked("user:amber");
    }

    @Test
    void negatingIntoATermThatIsThereLeavesOne() {
        query.ask("user:amber -user:amber");
        query.negate(0);
        assertAsked("-user:amber");
    }

    @Test
    void switchingAllOffLosesNothing() {
        query.ask("host:WS1 -user:amber");
        query.switchAllOff();
        assertAsked("#host:WS1 #-user:amber");
        assertTrue(query.get().isAll());
    }

    @Test
    void goesBackAndForwardThroughEveryChange() {
        query.ask("host:WS1");
        query.toggle(0);
        query.clear();
        query.goBack();
        assertAsked("#host:WS1");
        query.goBack();
        assertAsked("host:WS1");
        assertTrue(query.canGoForwardProperty().get());
        query.goForward();
        assertAsked("#host:WS1");
        query.ask("user:amber");
        assertFalse(query.canGoForwardProperty().get());
    }

    @Test
    void askingTheSameAgainIsNoStep() {
        query.ask("host:WS1");
        query.ask("HOST:WS1");
        query.goBack();
        assertFalse(query.canGoBackProperty().get());
    }

    @Test
    void noQuerySurvivesOtherEvidence() {
        query.ask("host:WS1");
        workspace.open(SyntheticCase.withoutFinding());
        assertEquals(EventQuery.ALL, query.get());
        assertFalse(query.canGoBackProperty().get());
        query.ask("host:WS1");
        workspace.close();
        assertEquals(EventQuery.ALL, query.get());
    }

    @Test
    void evidenceThatIsOpenedWithAQueryShowsIt() {
        var qakbot = SyntheticCase.qakbot();
        workspace.open(qakbot.with(qakbot.options().withWhere(EventQuery.parse("name:cmd.exe"))));
        assertAsked("name:cmd.exe");
    }
}
