package org.qwinsight.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/**
 * One thing that the window can do, as the command palette lists it.
 *
 * @param name with the menus it stands in
 * @param keys that do the same, empty for none
 * @param enabled whether it can be done now
 */
record PaletteCommand(String name, String keys, boolean enabled, Runnable action) {
    private static final String STEP = " › ";

    /** Everything that the menus offer now, in their order: what is in no menu is in no palette. */
    static List<PaletteCommand> of(MenuBar bar) {
        List<PaletteCommand> commands = new ArrayList<>();
        for (Menu menu : bar.getMenus()) {
            collect(menu, plain(menu), commands);
        }
        return commands;
    }

    private static void collect(Menu menu, String path, List<PaletteCommand> commands) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof SeparatorMenuItem) {
                continue;
            }
            String name = path + STEP + plain(item);
            if (item instanceof Menu inner) {
                collect(inner, name, commands);
            } else {
                commands.add(of(item, name));
            }
        }
    }

    private static PaletteCommand of(MenuItem item, String name) {
        KeyCombination keys = item.getAccelerator();
        return new PaletteCommand(name, keys == null ? "" : keys.getDisplayText(), !item.isDisable(), () -> {
            if (item instanceof RadioMenuItem choice) {
                choice.setSelected(true);
            }
            item.fire();
        });
    }

    private static String plain(MenuItem item) {
        return item.isMnemonicParsing() ? item.getText().replace("_", "") : item.getText();
    }
}
