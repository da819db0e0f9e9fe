package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Large text on a small screen must not push the buttons of a dialog away. */
@ExtendWith(ApplicationExtension.class)
class DialogSizeTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowDialogs dialogs;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 900, 560));
        stage.show();
        dialogs = new WindowDialogs(
                stage, new ThemeSwitch(new Workspace(), new SimpleObjectProperty<>(TextSize.LARGEST)));
    }

    @Test
    void theButtonsStayOnTheScreen(FxRobot robot) {
        robot.interact(() -> {
            Region content = new Region();
            content.setPrefSize(3000, 3000);
            Dialog<ButtonType> dialog = dialogs.dialog("Large", content, ButtonType.CLOSE);
            dialog.getDialogPane().lookupButton(ButtonType.CLOSE).setId("far-away");
            dialog.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
        Region close = robot.lookup("#far-away").queryAs(Region.class);
        Bounds place = close.localToScreen(close.getLayoutBounds());
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        assertTrue(place.getMaxX() <= room.getMaxX() && place.getMaxY() <= room.getMaxY(), place + " in " + room);
        robot.clickOn("#far-away");
    }
}
