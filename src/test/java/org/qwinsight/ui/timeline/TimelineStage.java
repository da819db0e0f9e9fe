package org.qwinsight.ui.timeline;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with nothing but a timeline, for tests with pointer and keys. */
final class TimelineStage {
    final Workspace workspace = new Workspace();
    final TimelineViewModel viewModel = new TimelineViewModel(workspace, new DirectTasks());
    private final Scene scene;

    TimelineStage(Stage stage, Investigation open) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene = new Scene(new TimelineView(viewModel), 1000, 260);
        scene.getStylesheets()
                .add(Objects.requireNonNull(TimelineView.class.getResource("/org/qwinsight/ui/app.css"))
                        .toExternalForm());
        workspace.open(open);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    Node plot() {
        return Objects.requireNonNull(scene.lookup("#timeline"));
    }

    /** A point of the lanes, on the screen; for a moment and a share of the height. */
    Point2D at(long nanos, double height) {
        double width = plot().getLayoutBounds().getWidth() - PlotGeometry.GUTTER;
        double x = PlotGeometry.GUTTER + viewModel.window().place(nanos) * width;
        return plot().localToScreen(x, height * plot().getLayoutBounds().getHeight());
    }

    /** A point of the overview, on the screen. */
    Point2D inOverview(double place) {
        Node overview = Objects.requireNonNull(scene.lookup("#timeline-overview"));
        double width = overview.getLayoutBounds().getWidth() - PlotGeometry.GUTTER;
        return overview.localToScreen(PlotGeometry.GUTTER + place * width, OverviewPane.HEIGHT / 2);
    }

    /** Waits until what was asked for has been drawn. */
    void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> scene.getRoot().layout());
    }
}
