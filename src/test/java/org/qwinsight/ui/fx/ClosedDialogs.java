package org.qwinsight.ui.fx;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Closes dialogs and popups that a test has left open: they would take the clicks of the tests after it, which share one
 * screen. Registered for all tests; does nothing where no window was opened.
 */
public final class ClosedDialogs implements AfterEachCallback {
    private static final long LONGEST_SECONDS = 20;

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        if (Window.getWindows().isEmpty()) {
            return;
        }
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(ClosedDialogs::isLeft)
                    .forEach(Window::hide);
            closed.countDown();
        });
        closed.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    private static boolean isLeft(Window window) {
        return window instanceof PopupWindow || (window instanceof Stage stage && stage.getOwner() != null);
    }
}
