package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.workspace.Workspace;

class TimelineViewModelTest {
    private final Workspace workspace = new Workspace();
    private final TimelineViewModel viewModel = new TimelineViewModel(workspace);
    private final Investigation qakbot = SyntheticCase.qakbot();

    @BeforeEach
    void open() {
        workspace.open(qakbot);
    }

    @Test
    void showsEveryStartAndEveryFinding() {
        assertEquals(
                qakbot.store().size(),
                Arrays.stream(viewModel.histogram(700).counts()).sum());
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, viewModel.findingPlaces().length);
        assertTrue(viewModel.isWhole());
    }

    @Test
    void zoomKeepsThePlaceUnderThePointer() {
        long time = viewModel.timeAt(0.25);
        viewModel.zoom(0.1, 0.25);
        assertEquals(0.25, viewModel.place(time), 1e-6);
        assertFalse(viewModel.isWhole());
        viewModel.fit();
        assertTrue(viewModel.isWhole());
    }

    @Test
    void zoomStopsAtTheWholeSpanAndAtTheShortestRange() {
        viewModel.zoom(50, 0.5);
        assertTrue(viewModel.isWhole());
        for (int i = 0; i < 200; i++) {
            viewModel.zoom(0.5, 0.5);
        }
        assertEquals(TimelineViewModel.SHORTEST_NANOS, viewModel.to() - viewModel.from());
    }

    @Test
    void panStopsAtTheEnds() {
        viewModel.zoom(0.5, 0.5);
        long width = viewModel.to() - viewModel.from();
        viewModel.pan(-10);
        long begin = viewModel.from();
        viewModel.pan(-1);
        assertEquals(begin, viewModel.from());
        assertEquals(width, viewModel.to() - viewModel.from());
    }

    @Test
    void aClickSelectsTheNearestFinding() {
        double[] places = viewModel.findingPlaces();
        viewModel.selectNearestFinding(places[2] + 0.001);
        assertEquals(workspace.findingRows()[2], workspace.selectedNode());
        viewModel.selectNearestFinding(0);
        assertEquals(workspace.findingRows()[0], workspace.selectedNode());
    }

    @Test
    void aSelectionOutOfViewIsBroughtIntoView() {
        workspace.select(workspace.findingRows()[0]);
        viewModel.zoom(0.01, viewModel.place(viewModel.selectedTime()));
        workspace.select(workspace.findingRows()[4]);
        double place = viewModel.place(viewModel.selectedTime());
        assertTrue(place >= 0 && place <= 1);
    }

    @Test
    void thePointerTellsTimeStartsAndFindings() {
        double place = viewModel.findingPlaces()[1];
        String text = viewModel.describe(place, 1000);
        assertTrue(text.contains("UTC"));
        assertTrue(text.contains("1 process start, 1 finding"), text);
    }

    @Test
    void theSummaryIsForListening() {
        String summary = viewModel.summary();
        assertTrue(summary.contains(qakbot.store().size() + " process starts, 5 findings"), summary);
        workspace.close();
        assertEquals("Timeline: no times to show", viewModel.summary());
        assertEquals(EventTime.NO_TIME, viewModel.selectedTime());
    }

    @Test
    void aChangeOfSelectionIsDrawn() {
        int before = viewModel.revisionProperty().get();
        workspace.selectNextFinding();
        assertTrue(viewModel.revisionProperty().get() > before);
    }

    @Test
    void oneStartAloneIsShown() {
        workspace.open(SyntheticCase.large(1));
        assertEquals(1, Arrays.stream(viewModel.histogram(400).counts()).sum());
        assertTrue(viewModel.to() > viewModel.from());
    }
}
