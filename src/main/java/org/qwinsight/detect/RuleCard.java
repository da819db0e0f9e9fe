package org.qwinsight.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/**
 * Everything a person wants to know about the rule, in our own words. Facts: splunk/security_content,
 * detections/endpoint/windows_system_discovery_using_qwinsta.yml, versions 3 and 8.
 */
public final class RuleCard {
    public static final String NAME = "Windows System Discovery Using Qwinsta";
    public static final String ID = "2e765c1b-144a-49f0-93d0-1df4287cca04";

    /** Fields that the published rule says it needs beside the time; the two paths are for display, not for grouping. */
    public static final List<CimField> REQUIRED_FIELDS = List.of(
            CimField.DEST,
            CimField.USER_NAME,
            CimField.PARENT_PROCESS_NAME,
            CimField.PARENT_PROCESS,
            CimField.ORIGINAL_FILE_NAME,
            CimField.PROCESS_NAME,
            CimField.PROCESS,
            CimField.PROCESS_ID,
            CimField.PARENT_PROCESS_PATH,
            CimField.PROCESS_PATH,
            CimField.PARENT_PROCESS_ID);

    private RuleCard() {}

    /** One line of the card. */
    public record Line(String label, String value) {}

    /** What the rule is, the same for any evidence. */
    public static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        add(lines, "Name", NAME);
        add(lines, "Id", ID);
        add(lines, "Version", "3 of 2024-10-17 (profile seed-v3); newest known: 8 of 2026-05-13 (profile escu-v8)");
        add(lines, "Author", "Teoderick Contreras, Splunk");
        add(lines, "Status", "production");
        add(lines, "Type", "Hunting: it lists matches and by itself raises no alert");
        add(
                lines,
                "What it finds",
                "Starts of qwinsta.exe, the Windows tool that lists the sessions of a Remote Desktop host. "
                        + "Administrators use it; malware such as Qakbot runs it to learn who is logged on.");
        add(lines, "Data source 1", "Sysmon EventID 1 (b375f4d1-d7ca-4bc0-9103-294825c0af17)");
        add(lines, "Data source 2", "Windows Event Log Security 4688 (d195eb26-a81c-45ed-aeb3-25792e8a985a)");
        add(lines, "Data source 3", "CrowdStrike ProcessRollup2 (cbb06880-9dd9-4542-ac60-bd6e5d3c3e4e)");
        for (RuleProfile profile : RuleProfile.values()) {
            add(lines, "Match, " + profile.id(), profile.match() + "; letter case is ignored");
            add(lines, "Groups by, " + profile.id(), columns(profile.by()) + "; with count, firstTime, lastTime");
        }
        add(
                lines,
                "File name",
                "Always the last part of the image path, also where a badly configured index keeps the whole path and "
                        + "the search for seed-v3 would miss the event.");
        add(
                lines,
                "Missing values",
                "The search writes the text null for a missing field and keeps the row (--nulls fill).");
        add(
                lines,
                "Known false positives",
                "Administrators run this tool when they audit or support a host. Decide per site and filter.");
        add(
                lines,
                "Cannot be seen",
                "Session lists taken through PowerShell or the WTS programming interface start no process. A renamed copy "
                        + "shows only in sources that log the original file name.");
        add(lines, "Analytic story", "Qakbot");
        add(lines, "ATT&CK", "T1033 System Owner/User Discovery");
        add(lines, "Asset type", "Endpoint");
        add(lines, "Security domain", "endpoint");
        add(lines, "Risk", "confidence 50 × impact 50 / 100 = risk score 25");
        add(lines, "Message", message("$dest$") + " (the rule's own text; qwinsta lists sessions, not the domain)");
        add(lines, "Observable", "dest, type Endpoint, role Victim");
        triage(lines);
        add(lines, "Required fields", "_time, " + columns(REQUIRED_FIELDS));
        add(
                lines,
                "References",
                "https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/qwinsta; "
                        + "https://securelist.com/qakbot-technical-analysis/103931/");
        return lines;
    }

    /** What the loaded evidence adds: the message for every host with a finding, and which required fields it has. */
    public static List<Line> linesFor(EventStore store, List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        TreeSet<String> hosts = new TreeSet<>();
        for (Finding finding : findings) {
            String dest = CimField.DEST.value(store, finding.row());
            hosts.add(dest == null ? GroupTable.NULL_TOKEN : dest);
        }
        hosts.forEach(host -> add(lines, "Message, " + host, message(host)));
        for (EventKind kind : EventKind.values()) {
            coverage(lines, store, kind);
        }
        return lines;
    }

    private static void triage(List<Line> lines) {
        List<String> bands = new ArrayList<>();
        for (TriageBand band : TriageBand.values()) {
            bands.add("from " + band.from() + " " + band.label());
        }
        add(
                lines,
                "Triage",
                "A score from 0 to 100 that orders the findings and changes none: the sum of the signals that fire. "
                        + "The weights are our judgement, not measured. " + String.join(", ", bands)
                        + ". A1 to A5 do not take Q11 or Q12 below \"" + TriageBand.LOOK.label() + "\".");
        for (TriageWeight signal : TriageWeight.values()) {
            String points = (signal.points() > 0 ? "+" : "−") + Math.abs(signal.points());
            add(lines, "Signal " + signal.id() + ", " + points, signal.condition());
        }
    }

    private static void coverage(List<Line> lines, EventStore store, EventKind kind) {
        int starts = 0;
        int[] present = new int[REQUIRED_FIELDS.size()];
        for (int row = 0; row < store.size(); row++) {
            if (store.kind(row) == kind) {
                starts++;
                for (int field = 0; field < present.length; field++) {
                    present[field] += REQUIRED_FIELDS.get(field).value(store, row) == null ? 0 : 1;
                }
            }
        }
        if (starts == 0) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (int field = 0; field < present.length; field++) {
            if (present[field] < starts) {
                String of = present[field] == 0 ? " in none" : " in " + present[field] + " of " + starts;
                missing.add(REQUIRED_FIELDS.get(field).column() + of);
            }
        }
        String text = missing.isEmpty() ? "all required fields in all " + starts : String.join(", ", missing);
        add(lines, "Fields in " + kind.label() + " (" + starts + " starts)", text);
    }

    private static String message(String dest) {
        return "System qwinsta domain discovery on " + dest;
    }

    private static String columns(List<CimField> fields) {
        return String.join(", ", fields.stream().map(CimField::column).toList());
    }

    private static void add(List<Line> lines, String label, String value) {
        lines.add(new Line(label, value));
    }
}
