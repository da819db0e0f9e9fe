package org.qwinsight.ui.fx;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/**
 * Gives each test of the window a clean screen. Dialogs and popups that an earlier test has left open would take its
 * clicks. The one stage that all tests share keeps the place and the height of the first of them: after a small window a
 * large one was cut off, or reached beyond the screen, where no click arrives. Registered for all tests; does nothing
 * before the first window.
 */
public final class CleanScreen implements BeforeEachCallback {
    private static final long LONGEST_SECONDS = 20;

    @Override
    public void beforeEach(ExtensionContext context) throws InterruptedException {
        Stage shared = FxToolkit.toolkitContext().getRegisteredStage();
        if (shared == null) {
            return;
        }
        CountDownLatch clean = new CountDownLatch(1);
        Platform.runLater(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(CleanScreen::isLeft)
                    .forEach(Window::hide);
            shared.setX(0);
            shared.setY(0);
            shared.sizeToScene();
            clean.countDown();
        });
        clean.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    private static boolean isLeft(Window window) {
        return window instanceof PopupWindow || (window instanceof Stage stage && stage.getOwner() != null);
    }
}
