package org.qwinsight.detect;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;

/** One finding with everything around it that signals look at. What one source did not log, another may have. */
final class Scene {
    /** The indexes that all findings of a case share. */
    record Stage(
            EventStore store,
            ProcessTree tree,
            ProcessFacts facts,
            DiscoveryActivity discovery,
            HostActivity hosts,
            Habits habits,
            TriageSettings settings,
            ListedAgents agents) {}

    static final String NO_PARENT = "The parent of this process is not named in these logs.";
    static final String NO_NEIGHBOURS =
            "What ran beside this process is not known: it names no parent, or has no time.";

    private final Stage stage;
    private final int row;
    private final int node;
    private final ProcessFacts.Parent parent;
    private final Neighbours neighbours;
    private final Map<ChainCommand, Integer> chain;
    private final Map<DiscoveryTool, Integer> scripted;

    Scene(Stage stage, Finding finding) {
        this.stage = stage;
        this.row = finding.row();
        this.node = stage.tree().node(row);
        this.parent = stage.facts().parent(node);
        this.neighbours = new Neighbours(stage.discovery(), node);
        this.chain = neighbours.chainCommands();
        this.scripted = neighbours.tools(Neighbours.SCRIPT_WINDOW);
    }

    Stage stage() {
        return stage;
    }

    /** The node of the finding's execution. */
    int node() {
        return node;
    }

    /** Nanoseconds since 1970 of the execution's first record. */
    long nanos() {
        return stage.store().timeNanos(node);
    }

    ProcessFacts.Parent parent() {
        return parent;
    }

    ProcessFacts.Parent parent(ProcessFacts.Parent child) {
        return stage.facts().parent(child);
    }

    Neighbours neighbours() {
        return neighbours;
    }

    /** The different chain commands near the finding, each with its nearest execution. */
    Map<ChainCommand, Integer> chain() {
        return chain;
    }

    /** The different other discovery tools within a minute, each with its nearest execution. */
    Map<DiscoveryTool, Integer> scripted() {
        return scripted;
    }

    /** How many more chain commands the tools nearby may have run whose arguments were not logged. */
    int perhapsOfChain() {
        int perhaps = 0;
        for (DiscoveryTool tool : DiscoveryActivity.CHAIN_TOOLS) {
            int starts = neighbours.count(DiscoveryActivity.withoutArguments(tool), Neighbours.CHAIN_WINDOW);
            if (starts > 0) {
                long missing = Arrays.stream(ChainCommand.values())
                        .filter(command -> command.tool() == tool && !chain.containsKey(command))
                        .count();
                perhaps += (int) Math.min(starts, missing);
            }
        }
        return perhaps;
    }

    /** A value of the finding's own record, or of another record of the execution. */
    @Nullable
    String value(EventField field) {
        String own = stage.store().value(row, field);
        return own == null ? stage.facts().value(node, field) : own;
    }

    /** The image, with its path where a record has one. */
    @Nullable
    String image() {
        return stage.facts().image(node);
    }

    /** File name of the image as the finding's record has it. */
    String fileName() {
        String image = value(EventField.IMAGE);
        return image == null ? "" : ImagePath.baseName(image);
    }
}
