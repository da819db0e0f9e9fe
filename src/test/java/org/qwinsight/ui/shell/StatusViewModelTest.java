package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.workspace.Workspace;

class StatusViewModelTest {
    private final Workspace workspace = new Workspace();
    private final StatusViewModel viewModel = new StatusViewModel(workspace, new SimpleObjectProperty<>(0));

    @Test
    void saysWhatIsShownSelectedAndLeftOut() {
        assertEquals("No case open", viewModel.leftProperty().get());
        workspace.open(SyntheticCase.qakbot());
        assertEquals(
                "61 process starts · 5 findings · selected: qwinsta.exe, PID 4912"
                        + " · left out: 118 other events, 2 skipped",
                viewModel.leftProperty().get());
        assertEquals("Times in UTC", viewModel.zoneProperty().get());
        assertEquals(" · SHA-256 a1a1a1a1a1a1…", viewModel.hashProperty().get());
    }

    @Test
    void followsSelectionAndZone() {
        workspace.open(SyntheticCase.qakbot());
        workspace.select(workspace.findingRows()[4]);
        workspace.zoneProperty().set(ZoneId.of("Europe/Berlin"));
        assertEquals("Times in Europe/Berlin", viewModel.zoneProperty().get());
        assertEquals(" · SHA-256 c3c3c3c3c3c3…", viewModel.hashProperty().get());
        workspace.select(
                workspace.investigation() == null
                        ? 0
                        : workspace.investigation().tree().rows());
        assertEquals("Times in Europe/Berlin", viewModel.zoneProperty().get());
        assertEquals("", viewModel.hashProperty().get());
    }
}
