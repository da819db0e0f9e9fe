package org.qwinsight.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.QueryFacts;

/** The examples in docs/query-language.md select what they say, and as many rows as a plain reading of the logs finds. */
class QueryExamplesTest {
    private static final Path SAMPLE_LOGS = Path.of("sample-logs");
    private static final Path DOCUMENT = Path.of("docs", "query-language.md");
    private static final Pattern EXAMPLE = Pattern.compile("\\| `(.+)` \\| ([0-9]+) \\| .+ \\|");
    private static final Map<String, String> INTEGRITY = Map.of("S-1-16-12288", "High", "12288", "High");
    private static final int EXAMPLES = 20;

    /** What a process start says of itself; {@code fields} as logged. */
    private record Start(
            String kind,
            String host,
            String user,
            String image,
            String parent,
            long pid,
            Instant time,
            String integrity,
            Map<String, String> fields) {
        String name() {
            return SampleLogs.fileName(image);
        }

        String commandLine() {
            return SampleLogs.field(fields, "CommandLine");
        }

        boolean isOriginally(String fileName) {
            return fileName.equalsIgnoreCase(fields.get("OriginalFileName"))
                    || fileName.equalsIgnoreCase(fields.get("OriginalFilename"));
        }

        boolean isFinding() {
            boolean isContext = kind.equals("crowdstrike-syntheticprocessrollup2");
            return !isContext && (name().equalsIgnoreCase("qwinsta.exe") || isOriginally("qwinsta.exe"));
        }

        boolean isOn(String label) {
            return host.equalsIgnoreCase(label) || host.toLowerCase(Locale.ROOT).startsWith(lower(label) + ".");
        }

        boolean isBetween(String from, String to) {
            return !time.isBefore(Instant.parse(from)) && time.isBefore(Instant.parse(to));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static final Map<String, Predicate<Start>> MEANT = meant();

    private static Map<String, Predicate<Start>> meant() {
        Pattern whoamiOrNet = Pattern.compile("[Ww][Hh][Oo][Aa][Mm][Ii]|[Nn][Ee][Tt]1? ");
        Map<String, Predicate<Start>> meant = new HashMap<>();
        meant.put("host:FIN-WS-014", start -> start.isOn("FIN-WS-014"));
        meant.put("host=FIN-WS-014.contoso.example", start -> start.host.equals("FIN-WS-014.contoso.example"));
        meant.put("name:qwinsta.exe", start -> start.name().equalsIgnoreCase("qwinsta.exe"));
        meant.put("name:q*.exe", start -> lower(start.name()).matches("q.*\\.exe"));
        meant.put("is:finding", Start::isFinding);
        meant.put("is:renamed", start -> start.isFinding() && !start.name().equalsIgnoreCase("qwinsta.exe"));
        meant.put("cmd~\"net view\"", start -> lower(start.commandLine()).contains("net view"));
        meant.put("user:SYSTEM", start -> SampleLogs.fileName(start.user).equalsIgnoreCase("SYSTEM"));
        meant.put(
                "-user:SYSTEM kind:sysmon-1",
                start -> start.kind.equals("sysmon-1")
                        && !SampleLogs.fileName(start.user).equals("SYSTEM"));
        meant.put(
                "cmd:/whoami|net1? /",
                start -> whoamiOrNet.matcher(start.commandLine()).find());
        meant.put("cmd:empty", start -> start.commandLine().isEmpty());
        meant.put(
                "ofn:none",
                start ->
                        !start.fields.containsKey("OriginalFileName") && !start.fields.containsKey("OriginalFilename"));
        meant.put(
                "parentname:wermgr.exe",
                start -> SampleLogs.fileName(start.parent).equalsIgnoreCase("wermgr.exe"));
        meant.put("start>=2026-03-05Z", start -> start.isBetween("2026-03-05T00:00:00Z", "2100-01-01T00:00:00Z"));
        meant.put("start:2026-03-05T09:15Z", start -> start.isBetween("2026-03-05T09:15:00Z", "2026-03-05T09:16:00Z"));
        meant.put("hour:2026-03-05T09Z", start -> start.isBetween("2026-03-05T09:00:00Z", "2026-03-05T10:00:00Z"));
        meant.put("pid>=10000", start -> start.pid >= 10_000);
        meant.put(
                "name:cmd.exe OR name:powershell.exe host:FIN-WS-014",
                start -> lower(start.name()).matches("(cmd|powershell)\\.exe") && start.isOn("FIN-WS-014"));
        meant.put("integrity:High", start -> start.integrity.equals("High"));
        meant.put("file:security-4688.xml", start -> start.kind.equals("security-4688"));
        meant.put(
                "qwinsta",
                start -> start.fields.values().stream()
                        .anyMatch(value -> lower(value).contains("qwinsta")));
        meant.put("#name:cmd.exe is:finding", Start::isFinding);
        return meant;
    }

    private static List<Start> starts() throws IOException {
        List<SampleFile> files = new ArrayList<>();
        for (String name : List.of(SampleLogs.SYSMON, SampleLogs.SECURITY, SampleLogs.FALCON)) {
            files.add(new SampleFile(name, Files.readAllBytes(SAMPLE_LOGS.resolve(name))));
        }
        SampleLogs logs = SampleLogs.of(files);
        List<Start> starts = new ArrayList<>();
        SampleLogs.ofKind(logs.sysmon, "EventID", "1").forEach(event -> starts.add(sysmon(event)));
        SampleLogs.ofKind(logs.security, "EventID", "4688").forEach(event -> starts.add(security(event)));
        Map<String, String> hosts = new HashMap<>();
        SampleLogs.ofKind(logs.falcon, "event_simpleName", "AgentOnline")
                .forEach(online -> hosts.put(online.get("aid"), online.get("ComputerName")));
        for (String kind : List.of("ProcessRollup2", "SyntheticProcessRollup2")) {
            SampleLogs.ofKind(logs.falcon, "event_simpleName", kind)
                    .forEach(event -> starts.add(falcon("crowdstrike-" + lower(kind), event, hosts)));
        }
        return starts;
    }

    private static Start sysmon(Map<String, String> event) {
        return new Start(
                "sysmon-1",
                SampleLogs.field(event, "Computer"),
                SampleLogs.field(event, "User"),
                SampleLogs.field(event, "Image"),
                SampleLogs.field(event, "ParentImage"),
                Long.parseLong(SampleLogs.field(event, "ProcessId")),
                Instant.parse(SampleLogs.field(event, "SystemTime")),
                SampleLogs.field(event, "IntegrityLevel"),
                event);
    }

    private static Start security(Map<String, String> event) {
        boolean hasTarget = !SampleLogs.field(event, "TargetUserName").equals("-");
        return new Start(
                "security-4688",
                SampleLogs.field(event, "Computer"),
                SampleLogs.field(event, hasTarget ? "TargetUserName" : "SubjectUserName"),
                SampleLogs.field(event, "NewProcessName"),
                SampleLogs.field(event, "ParentProcessName"),
                Long.decode(SampleLogs.field(event, "NewProcessId")),
                Instant.parse(SampleLogs.field(event, "SystemTime")),
                INTEGRITY.getOrDefault(SampleLogs.field(event, "MandatoryLabel"), ""),
                event);
    }

    private static Start falcon(String kind, Map<String, String> event, Map<String, String> hosts) {
        return new Start(
                kind,
                hosts.getOrDefault(SampleLogs.field(event, "aid"), ""),
                event.getOrDefault("UserName", event.getOrDefault("UserSid", "")),
                SampleLogs.field(event, "ImageFileName"),
                event.getOrDefault("ParentBaseFileName", ""),
                Long.parseLong(SampleLogs.field(event, "RawProcessId")),
                SampleLogs.epochSeconds(SampleLogs.field(event, "ProcessStartTime")),
                INTEGRITY.getOrDefault(event.getOrDefault("IntegrityLevel", ""), ""),
                event);
    }

    /** The examples as written, with the rows that they promise. */
    private static Map<String, Integer> examples() throws IOException {
        String document = Files.readString(DOCUMENT, UTF_8);
        String section = document.substring(document.indexOf("\n## Examples"), document.indexOf("\n## Fields"));
        Map<String, Integer> examples = new LinkedHashMap<>();
        section.lines().forEach(line -> {
            Matcher example = EXAMPLE.matcher(line);
            if (example.matches()) {
                examples.put(example.group(1).replace("\\|", "|"), Integer.valueOf(example.group(2)));
            }
        });
        return examples;
    }

    @Test
    void examplesSelectWhatAPlainReadingFinds() throws IOException {
        Map<String, Integer> written = examples();
        assertTrue(written.size() >= EXAMPLES, written.toString());
        assertEquals(MEANT.keySet(), written.keySet());
        List<Start> starts = starts();
        Investigation investigation = Investigation.open(List.of(SAMPLE_LOGS), OpenOptions.DEFAULT, Progress.NONE);
        Map<String, Integer> counted = new LinkedHashMap<>();
        Map<String, Integer> selected = new LinkedHashMap<>();
        for (String example : written.keySet()) {
            Predicate<Start> meant = MEANT.getOrDefault(example, start -> false);
            counted.put(example, (int) starts.stream().filter(meant).count());
            EventQuery query = EventQuery.parse(example, QueryFacts.VOCABULARY);
            selected.put(example, investigation.query(query, Progress.NONE).count());
        }
        assertEquals(counted, selected, "what the program selects");
        assertEquals(counted, written, "what the document says");
    }
}
