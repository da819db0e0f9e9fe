package org.qwinsight.cli;

import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.RuleVersion;
import org.qwinsight.casefile.Scope;
import org.qwinsight.detect.GroupOrder;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.Progress;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.investigation.CaseEvidence;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
            "2:wrong usage, evidence that changed, or a case that cannot be saved"
        })
final class DecideCommand implements Callable<Integer> {
    private static final List<String> SHOWN =
            List.of("row", "time", "host", "user", "commandLine", "parentImage", "parentCommandLine", "disposition");

    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--evidence",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Evidence to read (default: that of the case).")
    private List<Path> evidence = new ArrayList<>();

    @Option(
            names = "--where",
            paramLabel = "QUERY",
            required = true,
            converter = QueryConverter.class,
            description = "Which findings, in the query language of the search bar; '' for all.")
    private EventQuery where = EventQuery.ALL;

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
            converter = ExpiryConverter.class,
            description = {
                "Until when the decision counts: a date (2027-03-31, its first moment in UTC), a number of days (90d), or",
                "never (default: 90d for a pattern, never for events)."
            })
    private @Nullable Expiry expires;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "seed-v3",
            converter = ScanOptions.ProfileConverter.class,
            description = "Version of the rule: seed-v3 or escu-v8 (default: seed-v3).")
    private RuleProfile profile = RuleProfile.SEED_V3;

    @Option(names = "--yes", description = "Mark them. Without it nothing is changed.")
    private boolean yes;

    @Mixin
    private ScopeChoice scope = new ScopeChoice();

    @Mixin
    private CaseAuthor author = new CaseAuthor();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Until when a decision counts: so many days, or a moment, or neither for ever. */
    record Expiry(@Nullable Integer days, @Nullable Instant at) {
        @Nullable
        Instant from(Instant now) {
            return days == null ? at : now.plus(Duration.ofDays(days));
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        EntryStamp stamp = author.stamp();
        CaseFile file = Files.exists(caseFile) ? CaseStore.read(caseFile).caseFile() : CaseFile.EMPTY;
        List<Path> paths = evidence.isEmpty() ? CaseEvidence.paths(file, caseFile) : evidence;
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("the case is about no evidence yet: name it with --evidence PATH");
        }
        Investigation investigation = Investigation.open(paths, OpenOptions.DEFAULT.withProfile(profile), Progress.NONE)
                .withCase(file, stamp.at());
        CaseOptions.refuseChanged(CaseEvidence.changed(file, investigation.report(), caseFile));
        int[] chosen = chosen(investigation, where);
        if (chosen.length == 0) {
            CaseOptions.say(err, "no finding is chosen by this query; nothing was changed");
            return ExitCode.NOTHING_DONE;
        }
        List<Decision> decisions = decisions(investigation, chosen, stamp);
        show(investigation, decisions, chosen.length, err);
        if (!yes) {
            CaseOptions.say(err, "nothing was changed; with --yes these are marked " + disposition);
            return ExitCode.DONE;
        }
        save(investigation, decisions, stamp, err);
        return ExitCode.DONE;
    }

    private static int[] chosen(Investigation investigation, EventQuery query) {
        RowSet selected = investigation.query(query, Progress.NONE);
        return Arrays.stream(investigation.findingRows())
                .filter(selected::contains)
                .toArray();
    }

    private List<Decision> decisions(Investigation investigation, int[] rows, EntryStamp stamp) {
        Expiry usual = scope.isPattern() ? new Expiry(Decision.PATTERN_DAYS, null) : new Expiry(null, null);
        Expiry chosen = expires == null ? usual : expires;
        RuleVersion rule = new RuleVersion(RuleCard.ID, profile.version(), profile.id());
        List<String> hashes = investigation.report().sources().stream()
                .map(source -> source.sha256())
                .filter(hash -> !hash.isEmpty())
                .distinct()
                .toList();
        List<Decision> decisions = new ArrayList<>();
        for (Scope each : scope.scopes(investigation, rows)) {
            decisions.add(
                    new Decision(stamp, rule, each, disposition, reason, comment, chosen.from(stamp.at()), hashes));
        }
        return decisions;
    }

    /** Exactly the rows that these decisions match. */
    private void show(Investigation investigation, List<Decision> decisions, int chosen, PrintWriter err)
            throws IOException {
        IntOpenHashSet marked = new IntOpenHashSet();
        for (Decision decision : decisions) {
            marked.addAll(IntList.of(investigation.rowsIn(decision.scope())));
        }
        ExportOptions options = new ExportOptions(
                RowKind.FINDINGS,
                new Grouping.ByRule(),
                GroupOrder.FIRST,
                ExportFormat.TABLE,
                SHOWN,
                false,
                ZoneOffset.UTC);
        Exporter.write(
                investigation.only(marked::contains),
                options,
                spec.commandLine().getOut());
        int more = marked.size() - chosen;
        CaseOptions.say(
                err,
                marked.size() + (marked.size() == 1 ? " finding" : " findings") + " as above"
                        + (more > 0 ? ", " + more + " of them beyond those that the query chose" : ""));
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

    private void save(Investigation investigation, List<Decision> decisions, EntryStamp stamp, PrintWriter err)
            throws IOException {
        boolean isNew = !Files.exists(caseFile);
        try (CaseStore store =
                isNew ? CaseStore.create(caseFile, CaseFile.created(stamp), stamp) : CaseStore.open(caseFile, stamp)) {
            CaseFile file = store.caseFile();
            CaseAuthor.warnOfClock(file, stamp, err);
            store.save(file.withEvidence(CaseEvidence.entries(investigation.report(), store.path()), stamp)
                    .with(decisions));
            List<CaseEntry> entries = store.caseFile().entries();
            for (CaseEntry decision : entries.subList(entries.size() - decisions.size(), entries.size())) {
                CaseOptions.say(err, "saved decision " + decision.id() + " in " + store.path());
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

    static final class ExpiryConverter implements ITypeConverter<Expiry> {
        @Override
        public Expiry convert(String text) {
            if (text.equals("never")) {
                return new Expiry(null, null);
            }
            if (text.matches("[0-9]{1,5}d")) {
                return new Expiry(Integer.parseInt(text.substring(0, text.length() - 1)), null);
            }
            try {
                return new Expiry(
                        null, LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is neither a date such as 2027-03-31, nor days such as 90d, nor never");
            }
        }
    }
}
