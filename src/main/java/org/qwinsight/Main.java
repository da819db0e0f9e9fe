package org.qwinsight;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.qwinsight.cli.CommandLineProgram;
import org.qwinsight.ui.shell.QwinsightApp;

/** Starts the command line, which opens the window when no command is given. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Pictures are drawn into memory: without this, Java would look for a screen to do so.
        System.setProperty("java.awt.headless", "true");
        System.exit(CommandLineProgram.run(args, new DesktopWindow()));
    }

    /** The JavaFX window; none of its classes is loaded before it is opened. */
    private static final class DesktopWindow implements CommandLineProgram.Window {
        @Override
        public boolean open(List<Path> paths) {
            return mayHaveDisplay() && QwinsightApp.launch(paths);
        }

        /** On Linux and its relatives a window needs an X server; Windows and macOS always have a desktop. */
        private static boolean mayHaveDisplay() {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            if (system.startsWith("windows") || system.startsWith("mac")) {
                return true;
            }
            String display = System.getenv("DISPLAY");
            return System.getProperty("glass.platform") != null || (display != null && !display.isEmpty());
        }
    }
}
