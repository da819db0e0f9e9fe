package org.qwinsight.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * While a menu is open the keys are meant for it: a letter takes the entry in which it is underlined, and what the menu
 * itself leaves over does nothing in the view below.
 */
final class MenuLetters {
    private final Scene scene;
    private boolean isTaking;

    private MenuLetters(Scene scene) {
        this.scene = scene;
    }

    /** Watches all menus above a scene: those of its menu bar, of its buttons and of its rows. */
    static void follow(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, new MenuLetters(scene)::watch);
    }

    /** What was pressed for a menu is also typed and released for it, though the menu may be gone by then. */
    private void watch(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            if (isTaking) {
                event.consume();
            }
            return;
        }
        ContextMenu open = innermost(scene.getWindow());
        isTaking = open != null && isPlain(event);
        if (open != null && isTaking) {
            event.consume();
            entry(open.getItems(), letter(event)).ifPresent(item -> take(item, open));
        }
    }

    /** False for what works beside an open menu as well: accelerators, and what opens or leaves a menu. */
    private static boolean isPlain(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean hasModifier = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        return !hasModifier && !key.isModifierKey() && !key.isFunctionKey() && key != KeyCode.ESCAPE;
    }

    private static @Nullable ContextMenu innermost(Window owner) {
        ContextMenu last = null;
        for (Window window : Window.getWindows()) {
            if (window instanceof ContextMenu menu
                    && menu.isShowing()
                    && outermost(menu).getOwnerWindow() == owner) {
                last = menu;
            }
        }
        return last;
    }

    private static PopupWindow outermost(ContextMenu menu) {
        PopupWindow outermost = menu;
        while (outermost.getOwnerWindow() instanceof ContextMenu outer) {
            outermost = outer;
        }
        return outermost;
    }

    /** As the keyboard's layout has it, where the window system tells. */
    private static String letter(KeyEvent event) {
        String text = event.getText().strip();
        return text.isEmpty() ? event.getCode().getChar() : text;
    }

    private static Optional<MenuItem> entry(List<MenuItem> items, String letter) {
        String mark = "_" + letter.toUpperCase(Locale.ROOT);
        return items.stream()
                .filter(item -> !letter.isEmpty() && item.isVisible() && !item.isDisable())
                .filter(item -> item.getText() != null && item.isMnemonicParsing())
                .filter(item -> item.getText().toUpperCase(Locale.ROOT).contains(mark))
                .findFirst();
    }

    private static void take(MenuItem item, ContextMenu open) {
        if (item instanceof Menu inner) {
            open(inner);
            return;
        }
        for (Menu above = item.getParentMenu(); above != null; above = above.getParentMenu()) {
            above.hide();
        }
        outermost(open).hide(); // first, so that the keyboard is back where it was before a dialog takes it
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        } else if (item instanceof RadioMenuItem choice) {
            choice.setSelected(true);
        }
        item.fire();
    }

    /** As Right does when the entry is reached with the arrows: the first one of the inner menu has the keyboard. */
    private static void open(Menu inner) {
        Node row = inner.getStyleableNode();
        if (row != null) {
            row.requestFocus();
            Event.fireEvent(row, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
        }
    }
}
