package org.qwinsight.detect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ComparablePath;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;

/**
 * What is known of an execution from all its records together. Nodes are those of {@link ProcessTree#executions},
 * placeholders among them.
 */
final class ProcessFacts {
    private final EventStore store;
    private final ProcessTree records;
    private final ExecutionTree tree;
    /** File name in lower case by dictionary id of the image; empty where there is none. */
    private final String[] fileNames;

    ProcessFacts(EventStore store, ProcessTree records) {
        this.store = store;
        this.records = records;
        this.tree = records.executions();
        this.fileNames = new String[store.dictionary(EventField.IMAGE).size()];
        for (int id = 0; id < fileNames.length; id++) {
            String image = store.dictionary(EventField.IMAGE).text(id);
            fileNames[id] = image == null ? "" : fileName(image);
        }
    }

    /** The discovery tool, or shell, by dictionary id of the image; null for other programs. */
    @Nullable
    DiscoveryTool[] toolsByImage() {
        @Nullable DiscoveryTool[] tools = new DiscoveryTool[fileNames.length];
        for (int id = 0; id < fileNames.length; id++) {
            tools[id] = DiscoveryTool.withFile(fileNames[id]);
        }
        return tools;
    }

    static String fileName(String image) {
        return ImagePath.baseName(image).toLowerCase(Locale.ROOT);
    }

    /** File name of a row's image in lower case, empty where there is none. */
    String fileNameOfRow(int row) {
        return fileNames[store.id(row, EventField.IMAGE)];
    }

    /** File name of a node's image in lower case, empty where there is none. */
    String fileName(int node) {
        if (records.isPlaceholder(node)) {
            String image = records.placeholder(node).image();
            return image == null ? "" : fileName(image);
        }
        String name = fileNameOfRow(node);
        return name.isEmpty() ? fileNameOfOtherRecord(node) : name;
    }

    private String fileNameOfOtherRecord(int node) {
        String image = value(node, EventField.IMAGE);
        return image == null ? "" : fileName(image);
    }

    /** The first value that a record of the node has. */
    @Nullable
    String value(int node, EventField field) {
        String own = store.value(node, field);
        if (own != null) {
            return own;
        }
        for (int row : tree.witnesses(node)) {
            String value = store.value(row, field);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The image of a node that is a row: a full path where a record has one. */
    @Nullable
    String image(int node) {
        return withPath(node, EventField.IMAGE);
    }

    private @Nullable String withPath(int node, EventField field) {
        String best = store.value(node, field);
        if (best == null || best.indexOf('\\') < 0) {
            for (int row : tree.witnesses(node)) {
                String image = store.value(row, field);
                if (image != null && (best == null || image.indexOf('\\') >= 0)) {
                    best = image;
                }
            }
        }
        return best;
    }

    /**
     * A parent as its own records and those of its child know it.
     *
     * @param node of the tree, {@link ProcessTree#NONE} when the child's records lead to none
     * @param fileName in lower case, empty when nobody names it
     * @param image full path where one is known
     */
    record Parent(
            int node,
            String fileName,
            @Nullable String image,
            @Nullable String commandLine) {
        boolean isKnown() {
            return !fileName.isEmpty();
        }

        /** The path without its drive, in lower case; null when no full path is known. */
        @Nullable
        String path() {
            return image == null ? null : ComparablePath.of(image).rest();
        }
    }

    /** The parent of a node that is a row. */
    Parent parent(int node) {
        int parent = tree.parent(node);
        String image = null;
        String commandLine = null;
        if (parent != ProcessTree.NONE && records.isPlaceholder(parent)) {
            Placeholder named = records.placeholder(parent);
            image = named.image();
            commandLine = named.commandLine();
        } else if (parent != ProcessTree.NONE) {
            image = image(parent);
            commandLine = value(parent, EventField.COMMAND_LINE);
        }
        if (!records.isOverridden(tree.claim(node))) {
            String named = withPath(node, EventField.PARENT_IMAGE);
            if (image == null
                    || (image.indexOf('\\') < 0
                            && named != null
                            && fileName(named).equals(fileName(image)))) {
                image = named;
            }
            commandLine = commandLine == null ? value(node, EventField.PARENT_COMMAND_LINE) : commandLine;
        }
        return new Parent(parent, image == null ? "" : fileName(image), image, commandLine);
    }

    /** The parent of a parent; not known above one that is not in the logs. */
    Parent parent(Parent child) {
        return child.node() == ProcessTree.NONE || records.isPlaceholder(child.node())
                ? new Parent(ProcessTree.NONE, "", null, null)
                : parent(child.node());
    }
}
