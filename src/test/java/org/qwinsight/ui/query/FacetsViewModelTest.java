package org.qwinsight.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.ValueCounts.ValueCount;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.query.FacetsViewModel.Facet;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

class FacetsViewModelTest {
    private final Workspace workspace = new Workspace();
    private final FacetsViewModel facets = new FacetsViewModel(workspace, new DirectTasks());

    @BeforeEach
    void open() {
        new Judging(workspace, new DirectTasks()).followQuery();
        workspace.open(SyntheticCase.qakbot());
        facets.setShown(true);
    }

    private Facet facet(String title) {
        return facets.facetsProperty().get().stream()
                .filter(facet -> facet.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsTheValuesOfTheRowsInView() {
        assertEquals(
                List.of("Host", "User", "Image", "Parent", "Source", "Evidence file", "Disposition"),
                facets.facetsProperty().get().stream().map(Facet::title).toList());
        assertEquals(
                List.of(
                        new ValueCount("FIN-WS-014", 33),
                        new ValueCount("SRV-DB2", 15),
                        new ValueCount("TS01.contoso.example", 13)),
                facet("Host").values().values());
        assertEquals(
                List.of(new ValueCount("sysmon-1", 46), new ValueCount("security-4688", 15)),
                facet("Source").values().values());
        assertEquals(
                List.of(33, 15, 13),
                facet("Evidence file").values().values().stream()
                        .map(ValueCount::rows)
                        .toList());
        assertEquals(
                List.of(new ValueCount("UNDETERMINED", 5)),
                facet("Disposition").values().values());
        assertEquals(56, facet("Disposition").values().without());
    }

    @Test
    void oneOfSeveralFilesCanBeChosen() {
        ValueCount second = facet("Evidence file").values().values().get(1);
        facets.include(facet("Evidence file"), second.value());
        assertEquals(List.of(second), facet("Evidence file").values().values());
        assertEquals(
                List.of(new ValueCount("SRV-DB2", 15)), facet("Host").values().values());
    }

    @Test
    void followsTheQuery() {
        facets.include(facet("Host"), "SRV-DB2");
        assertEquals("host=SRV-DB2", workspace.query().get().toText());
        assertEquals(
                List.of(new ValueCount("SRV-DB2", 15)), facet("Host").values().values());
        facets.exclude(facet("Disposition"), null);
        assertEquals(
                List.of(new ValueCount("UNDETERMINED", 2)),
                facet("Disposition").values().values());
        assertEquals(0, facet("Disposition").values().without());
    }

    @Test
    void aFieldWhoseCountIsCancelledIsNotWaitedFor() {
        HeldTasks held = new HeldTasks();
        FacetsViewModel waiting = new FacetsViewModel(workspace, held);
        waiting.setShown(true);
        held.stop("query facets user");
        assertTrue(waiting.workingProperty().get());
        for (String field : List.of("host", "image", "parent", "kind", "file", "disposition")) {
            held.release("query facets " + field);
        }
        assertFalse(waiting.workingProperty().get());
        assertEquals(
                List.of("Host", "Image", "Parent", "Source", "Evidence file", "Disposition"),
                waiting.facetsProperty().get().stream().map(Facet::title).toList());
    }

    @Test
    void countsNothingWhileNobodyLooks() {
        facets.setShown(false);
        workspace.query().ask("host:SRV-DB2");
        assertEquals(List.of(), facets.facetsProperty().get());
    }
}
