package org.qwinsight.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.QuerySyntaxException;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.NoStarts;
import org.qwinsight.ui.workspace.Workspace;

class FindingsViewModelTest {
    private final Workspace workspace = new Workspace();
    private final FindingsViewModel viewModel = new FindingsViewModel(workspace, new DirectTasks());

    private void openQakbot() {
        workspace.open(SyntheticCase.qakbot());
    }

    private FindingColumn column(CimField field) {
        return viewModel.columns().stream()
                .filter(column -> column.field() == field)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFindingHasItsRow() {
        openQakbot();
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, viewModel.rows().size());
        assertEquals("5 findings in 5 rows", viewModel.summary());
    }

    @Test
    void aQueryThatLeavesNoFindingIsNotSaidToHaveFoundNone() throws QuerySyntaxException {
        openQakbot();
        new Judging(workspace, new DirectTasks()).followQuery();
        workspace.query().ask("host:NOSUCH");
        assertEquals("0 of 5 findings", viewModel.summary());
        assertEquals("", viewModel.nullModeNote());
    }

    @Test
    void columnsAreTheByFieldsOfTheProfile() {
        openQakbot();
        for (RuleProfile profile : RuleProfile.values()) {
            viewModel.setProfile(profile);
            Set<CimField> fields = new HashSet<>();
            viewModel.columns().forEach(column -> fields.add(column.field()));
            assertEquals(new HashSet<>(profile.by()), fields);
            assertEquals(CimField.DEST, viewModel.columns().get(0).field());
        }
    }

    @Test
    void aMissingKeyPartIsNoText() {
        openQakbot();
        FindingRow audited = viewModel.rows().get(4);
        assertNull(column(CimField.PROCESS_GUID).value(audited));
        assertEquals("0xf90", column(CimField.PROCESS_ID).value(audited));
    }

    @Test
    void theRenamedCopyIsNamed() {
        openQakbot();
        FindingRow renamed = viewModel.rows().get(1);
        assertEquals(Clause.ORIGINAL_NAME, renamed.clause());
        assertEquals("svc.exe", column(CimField.PROCESS_NAME).value(renamed));
    }

    @Test
    void droppingRowsIsAWhatIfWithItsPrice() {
        openQakbot();
        assertEquals(SyntheticCase.QAKBOT_FINDINGS_WITHOUT_GUID, viewModel.lost());
        assertEquals("2 findings would be lost", viewModel.nullModeNote());
        assertFalse(viewModel.isWhatIf());
        viewModel.setNulls(NullMode.DROP);
        assertTrue(viewModel.isWhatIf());
        assertEquals(3, viewModel.rows().size());
        assertTrue(viewModel.nullModeNote().startsWith("2 findings lost"));
        viewModel.setNulls(NullMode.FILL);
        assertEquals(5, viewModel.rows().size());
    }

    @Test
    void theSelectedGroupFollowsTheSelectedProcess() {
        openQakbot();
        workspace.selectNextFinding();
        assertEquals(viewModel.rows().get(1), viewModel.selectedProperty().get());
        workspace.select(0);
        assertNull(viewModel.selectedProperty().get());
        viewModel.select(viewModel.rows().get(3));
        assertEquals((int) viewModel.rows().get(3).rows().get(0), workspace.selectedNode());
    }

    @Test
    void theSelectedGroupOutlivesAnotherProfile() {
        openQakbot();
        workspace.selectNextFinding();
        viewModel.setProfile(RuleProfile.ESCU_V8);
        FindingRow selected = viewModel.selectedProperty().get();
        assertNotNull(selected);
        assertEquals(workspace.selectedNode(), (int)
                Objects.requireNonNull(selected).rows().get(0));
    }

    @Test
    void anEmptyTableSaysWhatCouldNotBeSeen() {
        workspace.open(SyntheticCase.withoutFinding());
        List<String> reasons = viewModel.emptyReasons();
        assertEquals(
                "No match: none of 4 process starts has the file name or the original file name qwinsta.exe.",
                reasons.get(0));
        assertTrue(reasons.stream()
                .anyMatch(reason -> reason.startsWith("4 Security 4688 starts without an original file name")));
        assertTrue(reasons.stream().anyMatch(reason -> reason.startsWith("2 records could not be read")));
    }

    @Test
    void evidenceWithoutStartsIsSpokenOfAsInTheTreeAndTheTimeline() {
        workspace.open(SyntheticCase.empty());
        List<String> reasons = viewModel.emptyReasons();
        assertEquals(
                "These logs hold no process start: no Sysmon 1, Security 4688, CrowdStrike or Defender process event.",
                reasons.get(0));
        assertEquals(NoStarts.reason(workspace.investigation()), String.join(" ", reasons.get(0), reasons.get(1)));
    }

    @Test
    void aCaseThatWasClosedMeanwhileStaysClosed() {
        Investigation open = SyntheticCase.qakbot();
        workspace.open(open);
        workspace.close();
        viewModel.setProfile(RuleProfile.ESCU_V8);
        assertNull(workspace.investigation());
        assertEquals(0, viewModel.rows().size());
    }
}
