package org.qwinsight.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Opens files and folders that are dropped anywhere in the window; while they hover, the window shows a frame. */
final class FileDrop {
    static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private FileDrop() {}

    /** @param marked gets the pseudo-class {@code drop} while files hover */
    static void accept(Scene scene, Node marked, Commands commands) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                marked.pseudoClassStateChanged(DROP, true);
            }
            event.consume();
        });
        scene.setOnDragExited(event -> marked.pseudoClassStateChanged(DROP, false));
        scene.setOnDragDropped(event -> {
            marked.pseudoClassStateChanged(DROP, false);
            List<Path> dropped = paths(event.getDragboard());
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
            commands.open(dropped);
        });
    }

    private static List<Path> paths(Dragboard dropped) {
        return dropped.getFiles().stream().map(File::toPath).toList();
    }
}
