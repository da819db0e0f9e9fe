package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;

/** What menus, tool bar, start page and keys can ask for. */
interface Commands {
    void openFiles();

    void openFolder();

    void openDemo();

    void open(List<Path> paths);

    void closeCase();

    void export();

    /** What concerns the case file. */
    CaseCommands cases();

    void showSources();

    void showRule();

    void showSettings();

    /** Shows what runs in the background. */
    void showTasks();

    void showShortcuts();

    void showAbout();

    /** Explains the view that has the focus. */
    void explain();

    void showPalette();

    void toggleFullScreen();

    void quit();
}
