package org.qwinsight;

import java.nio.file.Path;
import java.util.List;
import org.qwinsight.cli.CommandLineProgram;

/** Starts the command line, which opens the window when no command is given. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineProgram.run(args, new DesktopWindow()));
    }

    private static final class DesktopWindow implements CommandLineProgram.Window {
        @Override
        public void open(List<Path> paths) {
            throw new IllegalStateException("the window is not built yet: " + paths);
        }

        @Override
        public boolean hasDisplay() {
            return false;
        }
    }
}
