package org.qwinsight.export.filter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Findings and decisions for the tests of filters. Rows are in the order in which findings are added. */
final class FilterCase {
    private final EventStore.Builder store = new EventStore.Builder(false);
    private final List<CaseEntry> entries = new ArrayList<>();
    private int starts;

    /** A qwinsta.exe of Sysmon from {@code C:\Windows\System32\cmd.exe}, with other values for some fields. */
    FilterCase sysmon(Map<EventField, String> other) {
        return add(
                EventKind.SYSMON_1,
                with(
                        Map.of(
                                EventField.COMPUTER, "WS1.corp.local",
                                EventField.USER, "CORP\\amy",
                                EventField.IMAGE, "C:\\Windows\\System32\\qwinsta.exe",
                                EventField.ORIGINAL_FILE_NAME, "qwinsta.exe",
                                EventField.COMMAND_LINE, "qwinsta",
                                EventField.PARENT_IMAGE, "C:\\Windows\\System32\\cmd.exe",
                                EventField.PARENT_COMMAND_LINE, "\"C:\\Windows\\system32\\cmd.exe\"",
                                EventField.CHANNEL, "Microsoft-Windows-Sysmon/Operational"),
                        other));
    }

    /** The same as Security 4688 logs it. */
    FilterCase audited(Map<EventField, String> other) {
        return add(
                EventKind.SECURITY_4688,
                with(
                        Map.of(
                                EventField.COMPUTER, "WS1",
                                EventField.USER, "amy",
                                EventField.IMAGE, "C:\\Windows\\System32\\qwinsta.exe",
                                EventField.COMMAND_LINE, "qwinsta",
                                EventField.PARENT_IMAGE, "C:\\Windows\\System32\\cmd.exe",
                                EventField.CHANNEL, "Security"),
                        other));
    }

    /** The same as CrowdStrike logs it: the user is a SID, the parent a file name. */
    FilterCase crowdStrike(String sid) {
        return add(
                EventKind.CROWDSTRIKE_PROCESSROLLUP2,
                Map.of(
                        EventField.COMPUTER, "WS1",
                        EventField.USER, sid,
                        EventField.IMAGE, "\\Device\\HarddiskVolume3\\Windows\\System32\\qwinsta.exe",
                        EventField.COMMAND_LINE, "qwinsta",
                        EventField.PARENT_IMAGE, "cmd.exe"));
    }

    private static Map<EventField, String> with(Map<EventField, String> usual, Map<EventField, String> other) {
        Map<EventField, String> all = new EnumMap<>(EventField.class);
        all.putAll(usual);
        all.putAll(other);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private FilterCase add(EventKind kind, Map<EventField, String> fields) {
        Map<EventField, String> all = new EnumMap<>(EventField.class);
        all.putAll(fields);
        starts++;
        all.put(EventField.EVENT_RECORD_ID, Integer.toString(starts));
        all.put(EventField.PROCESS_ID, Integer.toString(1000 + starts));
        EventTime time = EventTime.of(Entries.NOON.minusSeconds(10_000).plusSeconds(starts), 3);
        store.add(new ProcessStart(
                kind, time, EventTime.UNKNOWN, all, new RecordLocation(0, starts, starts * 100L, 100)));
        return this;
    }

    /** A decision on all findings that fulfil some conditions. */
    FilterCase decide(Disposition disposition, @Nullable Instant expires, Condition... conditions) {
        Scope scope = new Scope.Pattern(List.of(conditions), null);
        return decide(Entries.decision(Entries.stamp("amy", entries.size()), scope, disposition, expires));
    }

    FilterCase decide(Decision decision) {
        entries.add(decision);
        return this;
    }

    /** The evidence without the case, to make scopes of its events. */
    Investigation open(RuleProfile profile) {
        return Investigation.of(new IngestReport(List.of()), store.build(), OpenOptions.DEFAULT.withProfile(profile));
    }

    /** With the decisions so far, one minute past noon. */
    Investigation decided(Investigation open) {
        return open.withCase(CaseFile.EMPTY.with(entries), Entries.NOON.plusSeconds(60));
    }

    Investigation decided(RuleProfile profile) {
        return decided(open(profile));
    }

    static Condition is(String field, String value) {
        return Condition.exact(ScopeField.named(field).orElseThrow(), value);
    }

    static Condition begins(String field, String value) {
        return new Condition(ScopeField.named(field).orElseThrow(), Condition.Match.PREFIX, value);
    }

    static Condition isLike(String field, String value) {
        return new Condition(ScopeField.named(field).orElseThrow(), Condition.Match.WILDCARD, value);
    }

    static FilterPlan splunk(Investigation decided) {
        return FilterPlan.splunk(decided, Progress.NONE);
    }

    static FilterPlan sigma(Investigation decided) {
        return FilterPlan.sigma(decided, Progress.NONE);
    }

    static String macro(FilterPlan plan) {
        StringWriter out = new StringWriter();
        try {
            SplunkMacro.write(plan, "qwinsight 1", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** What stands behind a key of the macro's stanza. */
    static String setting(String macro, String key) {
        return macro.lines()
                .filter(line -> line.startsWith(key + " = "))
                .map(line -> line.substring(key.length() + 3))
                .findFirst()
                .orElseThrow();
    }

    static Set<Integer> rows(int... rows) {
        return Arrays.stream(rows).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
