package org.qwinsight.cli;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.RuleVersion;
import org.qwinsight.casefile.Scope;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.export.RowKind;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code qwinsight decide}: shows the findings that a decision would mark, and with {@code --yes} marks these. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Prints exactly the findings that a decision would mark. With --yes it marks these in the case file, which",
            "is made when there is none."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:findings were marked, or would be with --yes",
            "1:no finding is chosen; nothing was changed",
            "2:wrong usage, evidence that changed, or that cannot be read where nothing is chosen, or a case that cannot be saved"
        })
final class DecideCommand implements Callable<Integer> {
    @Mixin
    private CaseWork work = new CaseWork();

    @Option(
            names = "--where",
            paramLabel = "QUERY",
            converter = QueryConverter.class,
            description = {
                "Which findings, in the query language of the search bar; '' for all. May be left out where --condition",
                "says all of a pattern."
            })
    private @Nullable EventQuery where;

    @Option(
            names = "--as",
            paramLabel = "CODE",
            required = true,
            converter = DispositionConverter.class,
            description = "UNDETERMINED, TP_SUSPICIOUS, BP_EXPECTED, FP_LOGIC, FP_DATA or OTHER.")
    private Disposition disposition = Disposition.UNDETERMINED;

    @Option(
            names = "--comment",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why; required for BP_EXPECTED, FP_LOGIC and FP_DATA.")
    private String comment = "";

    @Option(
            names = "--reason",
            paramLabel = "WORD",
            defaultValue = "",
            description = "A word for the reason, to be counted, such as securityTesting or lineOfBusinessApplication.")
    private String reason = "";

    @Option(
            names = "--expires",
            paramLabel = "WHEN",
            converter = Expiry.Converter.class,
            description = {
                "Until when the decision counts: a date (2027-03-31, its first moment in UTC), a number of days (90d), or",
                "never (default: 90d for a pattern, never for events)."
            })
    private @Nullable Expiry expires;

    @Mixin
    private ProfileOption rule = new ProfileOption();

    @Option(names = "--yes", description = "Mark them. Without it nothing is changed.")
    private boolean yes;

    @Mixin
    private ScopeChoice scope = new ScopeChoice();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        scope.check();
        EventQuery query = where;
        if (query == null && !scope.isComplete()) {
            throw new IllegalArgumentException("name the findings with --where QUERY ('' for all), or a --condition");
        }
        EntryStamp stamp = work.stamp();
        Investigation investigation = work.open(OpenOptions.DEFAULT.withProfile(rule.profile()), stamp, err);
        int[] chosen = chosen(investigation, query == null ? EventQuery.ALL : query);
        List<Decision> decisions = chosen.length == 0 ? List.of() : decisions(investigation, chosen, stamp);
        IntOpenHashSet marked = marked(investigation, decisions);
        if (marked.isEmpty()) {
            CaseOptions.say(
                    err,
                    chosen.length == 0
                            ? "no finding is chosen by this query; nothing was changed"
                            : "no finding is in this pattern; nothing was changed");
            return CaseWork.nothingChosen(investigation);
        }
        CaseWork.show(
                investigation.only(marked::contains),
                RowKind.FINDINGS,
                spec.commandLine().getOut());
        explain(decisions, marked, query == null ? marked.toIntArray() : chosen, err);
        if (!yes) {
            CaseOptions.say(err, "nothing was changed; with --yes these are marked " + disposition);
            return ExitCode.DONE;
        }
        work.save(investigation, decisions, stamp, err);
        return ExitCode.DONE;
    }

    private static int[] chosen(Investigation investigation, EventQuery query) {
        RowSet selected = investigation.query(query, CaseWork.progress());
        return Arrays.stream(investigation.findingRows())
                .filter(selected::contains)
                .toArray();
    }

    private List<Decision> decisions(Investigation investigation, int[] rows, EntryStamp stamp) {
        Expiry usual = scope.isPattern() ? new Expiry(Decision.PATTERN_DAYS, null) : Expiry.NEVER;
        Expiry chosen = expires == null ? usual : expires;
        RuleVersion version = new RuleVersion(
                RuleCard.ID, rule.profile().version(), rule.profile().id());
        List<String> hashes = investigation.report().sources().stream()
                .map(source -> source.sha256())
                .filter(hash -> !hash.isEmpty())
                .distinct()
                .toList();
        List<Decision> decisions = new ArrayList<>();
        for (Scope each : scope.scopes(investigation, rows)) {
            decisions.add(
                    new Decision(stamp, version, each, disposition, reason, comment, chosen.from(stamp.at()), hashes));
        }
        return decisions;
    }

    /** Exactly the rows that these decisions match. */
    private static IntOpenHashSet marked(Investigation investigation, List<Decision> decisions) {
        return new IntOpenHashSet(
                investigation.rowsIn(decisions.stream().map(Decision::scope).toList()));
    }

    private void explain(List<Decision> decisions, IntOpenHashSet marked, int[] chosen, PrintWriter err) {
        int both = (int) Arrays.stream(chosen).filter(marked::contains).count();
        int more = marked.size() - both;
        int left = chosen.length - both;
        CaseOptions.say(
                err,
                marked.size() + (marked.size() == 1 ? " finding" : " findings") + " as above"
                        + (more > 0 ? ", " + more + " of them beyond those that the query chose" : "")
                        + (left > 0 ? "; " + left + " that the query chose are not in the pattern" : ""));
        if (scope.isPattern()) {
            for (Decision decision : decisions) {
                CaseOptions.say(
                        err,
                        "this would also cover future matches of: "
                                + decision.scope().describe()
                                + (decision.expires() == null ? "" : ", until " + decision.expires()));
            }
        }
    }

    static final class DispositionConverter implements ITypeConverter<Disposition> {
        @Override
        public Disposition convert(String text) {
            return Disposition.named(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is none of " + Arrays.toString(Disposition.values())));
        }
    }
}
