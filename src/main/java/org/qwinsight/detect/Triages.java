package org.qwinsight.detect;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;

/**
 * The triage of every finding. Scores are made at once, sentences when they are asked for. Work grows with the rows and
 * with the findings times the logarithm of what ran around them. Immutable, safe to read from any thread.
 */
public final class Triages {
    private final Scene.@Nullable Stage stage;
    private final TriageSettings settings;
    private final List<TriageSignal> signals = signals();
    private final Int2ObjectOpenHashMap<Finding> findings = new Int2ObjectOpenHashMap<>();
    private final Int2IntOpenHashMap scores = new Int2IntOpenHashMap();

    private Triages(Scene.@Nullable Stage stage, TriageSettings settings, List<Finding> findings) {
        this.stage = stage;
        this.settings = settings;
        this.scores.defaultReturnValue(0);
        for (Finding finding : findings) {
            this.findings.put(finding.row(), finding);
            of(finding.row()).ifPresent(triage -> scores.put(finding.row(), triage.score()));
        }
    }

    /** All signals in the order in which they are shown. A new one is a line here. */
    private static List<TriageSignal> signals() {
        InjectionHostParent injectionHost = new InjectionHostParent();
        ChainNearby chain = new ChainNearby();
        ScriptedDiscovery scripted = new ScriptedDiscovery();
        return List.of(
                injectionHost,
                new BareParentCommandLine(injectionHost),
                new NonShellParent(injectionHost),
                chain,
                scripted,
                new PublishedOrder(),
                new QakbotLookup(),
                new EnvironmentListing(),
                new DeliveryAncestor(),
                new ChainFromSysWow64(),
                new PersistenceOnHost(),
                new RenamedCopy(),
                new PlantedCopy(),
                new TypedByPerson(chain, scripted),
                new ManagementAgent(),
                new LoneUse(),
                new DailyHabit(),
                new AdminTag());
    }

    /**
     * Judges all findings.
     *
     * @param findings of the whole evidence: a habit is only seen when its other runs are among them
     */
    public static Triages of(EventStore store, ProcessTree tree, List<Finding> findings, TriageSettings settings) {
        if (findings.isEmpty()) {
            return new Triages(null, settings, findings);
        }
        ProcessFacts facts = new ProcessFacts(store, tree);
        Scene.Stage stage = new Scene.Stage(
                store,
                tree,
                facts,
                new DiscoveryActivity(store, tree, facts, findings),
                new HostActivity(store, tree, facts),
                new Habits(store, tree, findings),
                settings,
                new ListedAgents(settings.managementAgents()));
        return new Triages(stage, settings, findings);
    }

    /** What was known of the site when the findings were judged. */
    public TriageSettings settings() {
        return settings;
    }

    /** The triage of a finding's row; empty for a row that is none. */
    public Optional<Triage> of(int row) {
        Finding finding = findings.get(row);
        if (finding == null || stage == null) {
            return Optional.empty();
        }
        Scene scene = new Scene(stage, finding);
        List<Assessment> assessments = new ArrayList<>(signals.size());
        for (TriageSignal signal : signals) {
            assessments.add(signal.assess(scene));
        }
        return Optional.of(Triage.of(assessments));
    }

    /** The score of a finding's row; 0 for a row that is none. */
    public int score(int row) {
        return scores.get(row);
    }

    /** The highest score among rows, as a group of them shows it. */
    public int highestScore(List<Integer> rows) {
        return rows.stream().mapToInt(this::score).max().orElse(0);
    }
}
