package org.qwinsight.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A chosen row of a table whose place on the screen changes. */
class RowScrollTest extends ApplicationTest {
    private static final int CHOSEN = 50;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private TableView<Integer> table;

    @SuppressWarnings("NullAway.Init")
    private TableColumn<Integer, Number> column;

    @Override
    public void start(Stage stage) {
        table = new TableView<>();
        column = new TableColumn<>("number");
        column.setCellValueFactory(row -> new ReadOnlyIntegerWrapper(row.getValue()));
        column.setPrefWidth(200);
        table.getColumns().add(column);
        table.getItems().setAll(IntStream.range(0, 100).boxed().toList());
        table.setFixedCellSize(25);
        RowScroll.keepInPlace(table);
        Pane pane = new Pane(table);
        table.resize(300, 330);
        table.setManaged(false);
        stage.setScene(new Scene(pane, 400, 400));
        stage.show();
    }

    private void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private void settled() {
        WaitForAsyncUtils.waitForFxEvents();
        sleep(140, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void resizeTo(double width, double height) {
        onFx(() -> table.resize(width, height));
        settled();
    }

    private boolean isWholeInView() {
        return isWholeInView(CHOSEN);
    }

    /** Whether all of a row's height can be seen. */
    private boolean isWholeInView(int index) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Node clipped = table.lookup(".clipped-container");
            Bounds place = clipped.localToScene(clipped.getBoundsInLocal());
            Bounds clip = clipped.getClip().getBoundsInParent();
            double bottom = place.getMinY() + clip.getHeight();
            return table.lookupAll(".table-row-cell").stream()
                    .map(TableRow.class::cast)
                    .filter(row -> row.isVisible() && row.getIndex() == index)
                    .map(row -> row.localToScene(row.getBoundsInLocal()))
                    .anyMatch(row -> row.getMinY() >= place.getMinY() - 0.5 && row.getMaxY() <= bottom + 0.5);
        });
    }

    private void choose() {
        onFx(() -> RowScroll.select(table, CHOSEN));
        settled();
        assertTrue(isWholeInView());
    }

    @Test
    void aRowThatWasToBeShownStaysInViewHoweverLateThePanesFindTheirPlaces() {
        choose();
        for (double height : new double[] {80, 330, 120}) {
            onFx(() -> table.scrollTo(0)); // as the control does when its place jumps
            settled();
            assertFalse(isWholeInView());
            resizeTo(300, height);
            assertTrue(isWholeInView(), "height " + height);
        }
    }

    @Test
    void aRowAtTheLowerEdgeIsBroughtAboveAScrollBarThatComes() {
        choose();
        onFx(() -> table.scrollTo(0));
        settled();
        onFx(() -> rows().scrollPixels(CHOSEN * 25 + 25 - rowsHeight()));
        settled();
        assertTrue(isWholeInView(), "the test's own scrolling");
        onFx(() -> column.setPrefWidth(900));
        settled();
        assertTrue(isWholeInView(), "with a scroll bar");
    }

    /** The first row is cut off; to show it whole would push the chosen one under the edge. */
    @Test
    void theChosenRowIsNotPushedOutToLetTheFirstStandWhole() {
        choose();
        for (int above : new int[] {0, 12, 25}) {
            onFx(() -> table.scrollTo(0));
            settled();
            onFx(() -> rows().scrollPixels(CHOSEN * 25 + 25 - rowsHeight() + above));
            resizeTo(300, table.getHeight() == 330 ? 331 : 330);
            assertTrue(isWholeInView(), above + " pixels lower");
        }
    }

    /** The first and the last row that can be seen are cut, so that each moves by a part of a row and no more. */
    @Test
    void aRowThatTheReaderHasChosenInTheTableStaysUnderThePointer() {
        for (boolean isFirst : new boolean[] {true, false}) {
            onFx(() -> table.scrollTo(0));
            settled();
            onFx(() -> rows().scrollPixels(10 * 25 + 5));
            settled();
            int row = WaitForAsyncUtils.<Integer>waitForAsyncFx(
                    10_000,
                    () -> isFirst
                            ? rows().getFirstVisibleCell().getIndex()
                            : rows().getLastVisibleCell().getIndex());
            double before = top(row);
            onFx(() -> table.getSelectionModel().clearAndSelect(row));
            onFx(() -> RowScroll.select(table, row));
            settled();
            assertEquals(before, top(row), 24.9, "row " + row);
        }
    }

    @Test
    void aRowThatWasChosenElsewhereComesWithRowsAroundIt() {
        onFx(() -> table.scrollTo(10));
        settled();
        onFx(() -> RowScroll.select(table, 10));
        settled();
        assertTrue(top(10) > 75, "at " + top(10));
    }

    /** The row would be among those of the table as high as it was, but the table becomes lower. */
    @Test
    void aRowThatIsWantedBeforeAnythingCanBeSeenIsInViewOnceSomethingCan() {
        int wanted = 8;
        assertTrue(isWholeInView(wanted));
        onFx(() -> {
            Node place = table.lookup(".clipped-container");
            Node clip = place.getClip();
            place.setClip(null);
            assertNull(RowsInView.of(table));
            RowScroll.show(table, wanted);
            place.setClip(clip);
            table.resize(300, 110);
        });
        settled();
        assertTrue(isWholeInView(wanted));
    }

    @Test
    void nothingOfATableCanBeSeenThatIsNotShown() {
        assertNull(RowsInView.of(new TableView<>()));
        resizeTo(300, 0);
        onFx(() -> assertNull(RowsInView.of(table)));
    }

    /** Pixels from the upper edge of the table. */
    private double top(int row) {
        return WaitForAsyncUtils.<Double>waitForAsyncFx(
                10_000,
                () -> table.lookupAll(".table-row-cell").stream()
                        .map(TableRow.class::cast)
                        .filter(cell -> cell.isVisible() && cell.getIndex() == row)
                        .mapToDouble(cell -> cell.localToScene(0, 0).getY())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aReaderWhoHasScrolledAwayIsLeftThere() {
        choose();
        onFx(() -> table.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                5,
                5,
                5,
                5,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                0,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
        onFx(() -> table.scrollTo(0));
        settled();
        resizeTo(300, 200);
        assertFalse(isWholeInView());
        assertEquals(
                0,
                WaitForAsyncUtils.<Integer>waitForAsyncFx(
                        10_000, () -> rows().getFirstVisibleCell().getIndex()));
    }

    private VirtualFlow<?> rows() {
        return (VirtualFlow<?>) table.lookup(".virtual-flow");
    }

    private double rowsHeight() {
        return table.lookup(".clipped-container").getClip().getBoundsInParent().getHeight();
    }
}
