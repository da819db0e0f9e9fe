package org.qwinsight.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.export.report.ReportFixture.elements;
import static org.qwinsight.export.report.ReportFixture.html;
import static org.qwinsight.export.report.ReportFixture.parsed;
import static org.qwinsight.export.report.ReportFixture.section;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.event.EventField;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.investigation.Investigation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the report says. Expected figures of the sample are those of docs/sample-case.md, counted by hand. */
class HtmlReportTest {
    private static final Path SAMPLE = Path.of("sample-logs");

    @TempDir
    Path folder = Path.of("");

    private static Investigation sample() {
        return EvidenceFolder.open(SAMPLE);
    }

    private Investigation three() {
        return new EvidenceFolder(folder)
                .openWindows(
                        SysmonXml.qwinsta().recordId(2),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A2}")
                                .recordId(3)
                                .at("2026-03-02T09:01:00.5Z"),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A3}")
                                .with("ParentImage", "C:\\Windows\\powershell.exe")
                                .recordId(4)
                                .at("2026-03-02T09:02:00.5Z"));
    }

    private static String text(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static long number(Element cell) {
        return Long.parseLong(cell.getTextContent().replace(",", ""));
    }

    @Test
    void theSummaryOfTheSampleSaysWhatIsInIt() {
        String summary = text(section(parsed(html(sample())), "summary"));
        assertTrue(summary.contains("29 findings in 458 process starts on 8 hosts."), summary);
        assertTrue(summary.contains("These are of 20 executions, of which 2 resemble Qakbot discovery."), summary);
        assertTrue(summary.contains("Id2e765c1b-144a-49f0-93d0-1df4287cca04"), summary);
        assertTrue(summary.contains("version 3 of 2024-10-17"), summary);
        assertTrue(summary.contains("Risk score25 (confidence 50 × impact 50 / 100)"), summary);
        assertTrue(summary.contains("T1033 System Owner/User Discovery"), summary);
        assertTrue(summary.contains("Analytic storyQakbot"), summary);
    }

    @Test
    void evidenceHasTheHashAndSizeOfTheFiles() throws IOException, NoSuchAlgorithmException {
        String evidence = text(section(parsed(html(sample())), "evidence"));
        for (String name : List.of("crowdstrike-fdr.jsonl", "security-4688.xml", "sysmon-operational.xml")) {
            byte[] bytes = Files.readAllBytes(SAMPLE.resolve(name));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertTrue(evidence.contains(HexFormat.of().formatHex(digest)), name);
            assertTrue(evidence.contains(String.format(Locale.ROOT, "Size%,d bytes", bytes.length)), name);
        }
        assertTrue(
                evidence.contains(
                        "Sysmon 1: 126; Security 4688: 162; ProcessRollup2: 130; SyntheticProcessRollup2: 40"),
                evidence);
    }

    /** Of 29 findings, four are decided: two of wermgr.exe, one of TS01 and one of the help desk. */
    @Test
    void rowsAndColumnsOfTheSumsAddUp() {
        Investigation open = sample();
        int[] findings = open.findingRows();
        CaseFile file = CaseFile.EMPTY
                .with(Entries.decision(
                        Entries.stamp("amy", 1),
                        open.eventsOf(new int[] {findings[21], findings[22]}),
                        Disposition.TP_SUSPICIOUS))
                .with(Entries.decision(
                        Entries.stamp("amy", 2), open.eventsOf(new int[] {findings[3]}), Disposition.BP_EXPECTED))
                .with(Entries.decision(
                        Entries.stamp("amy", 3), open.eventsOf(new int[] {findings[0]}), Disposition.OTHER));
        Document document = parsed(html(open.withCase(file, Entries.NOON.plusSeconds(9))));
        Element table = elements(section(document, "summary"), "table").get(0);
        List<Element> rows = elements(elements(table, "tbody").get(0), "tr");
        assertEquals(4, rows.size());
        long[] columns = new long[7];
        for (int row = 0; row < 4; row++) {
            List<Element> cells = elements(rows.get(row), "td");
            assertEquals(7, cells.size());
            long sum = 0;
            for (int column = 0; column < 6; column++) {
                sum += number(cells.get(column));
            }
            assertEquals(number(cells.get(6)), sum);
            for (int column = 0; column < 7; column++) {
                columns[column] += (row < 3 ? -1 : 1) * number(cells.get(column));
            }
        }
        for (long column : columns) {
            assertEquals(0, column);
        }
        assertEquals(List.of("4", "2", "0", "0", "0", "0", "6"), texts(elements(rows.get(0), "td")));
        assertEquals(List.of("3", "0", "0", "0", "0", "0", "3"), texts(elements(rows.get(1), "td")));
        assertEquals(List.of("18", "0", "1", "0", "0", "1", "20"), texts(elements(rows.get(2), "td")));
        assertEquals(List.of("25", "2", "1", "0", "0", "1", "29"), texts(elements(rows.get(3), "td")));
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream().map(HtmlReportTest::text).toList();
    }

    @Test
    void everyFindingHasALineAndItsDetailsAndEveryLinkATarget() {
        Document document = parsed(html(sample()));
        Element list = elements(section(document, "findings"), "tbody").get(0);
        assertEquals(29, elements(list, "tr").size());
        assertEquals(29, elements(section(document, "details"), "article").size());
        Set<String> ids = new HashSet<>();
        for (Element element : elements(document, "*")) {
            if (element.hasAttribute("id")) {
                assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
            }
        }
        for (Element link : elements(document, "a")) {
            assertTrue(ids.contains(link.getAttribute("href").substring(1)), link.getAttribute("href"));
        }
    }

    @Test
    void aFindingSaysWhyItMatchesHowItsParentWasFoundAndWhatSpeaksForIt() {
        Document document = parsed(html(sample()));
        List<Element> details = elements(section(document, "details"), "article");
        String first = text(details.get(21));
        assertTrue(first.startsWith("22 of 29 2026-03-05 09:15:40.318 UTC FIN-WS-014Undetermined"), first);
        assertTrue(first.contains("Why it matches: Image says qwinsta.exe; OriginalFileName was not logged."), first);
        assertTrue(first.contains("Parent foundby Falcon id 25647687509: wermgr.exe (PID 8268)."), first);
        assertTrue(first.contains("Triage: 100 of 100, resembles Qakbot discovery"), first);
        assertTrue(first.contains("Q1+30The parent is wermgr.exe"), first);
        assertTrue(first.contains("crowdstrike-fdr.jsonl, ProcessRollup2, record 207, 1,396 bytes from byte"), first);
        String renamed = text(details.get(28));
        assertTrue(
                renamed.contains("Renamed copy: OriginalFileName says qwinsta.exe, image says sessview.exe."), renamed);
    }

    @Test
    void groupsAddUpToAllFindings() {
        Document document = parsed(html(sample()));
        List<Element> tables = elements(section(document, "groups"), "table");
        assertEquals(20, sum(tables.get(0), 4));
        assertEquals(29, sum(tables.get(1), 1));
        assertTrue(text(section(document, "groups")).contains("29 records in 28 rows"));
    }

    private static long sum(Element table, int column) {
        long sum = 0;
        for (Element row : elements(elements(table, "tbody").get(0), "tr")) {
            sum += number(elements(row, "td").get(column));
        }
        return sum;
    }

    @Test
    void noFindingIsNeverSaidWithoutWhatCouldNotBeSeen() {
        Investigation open = new EvidenceFolder(folder)
                .openWindows(SysmonXml.start("{A1}", 4120, "C:\\Windows\\notepad.exe", "notepad"));
        Document document = parsed(html(open));
        String summary = text(section(document, "summary"));
        assertTrue(summary.contains("No qwinsta found in 1 process start. What could not have been seen:"), summary);
        assertTrue(summary.contains("leave no such record."), summary);
        assertTrue(text(section(document, "findings"))
                .contains("What could not have been seen stands under Completeness."));
    }

    @Test
    void decisionsAreToldWithWhatBecameOfThem() {
        Investigation open = three();
        CaseFile file = CaseFile.created(Entries.stamp("amy", 0))
                .with(Entries.decision(
                        Entries.stamp("amy", 1),
                        Entries.parent("powershell.exe"),
                        Disposition.FP_LOGIC,
                        Entries.NOON.plus(Duration.ofDays(90))))
                .with(Entries.decision(Entries.stamp("bob", 2), Entries.parent("nobody.exe"), Disposition.OTHER))
                .with(Entries.decision(
                        Entries.stamp("bob", 3), open.eventsOf(new int[] {0}), Disposition.TP_SUSPICIOUS));
        CaseFile undone = file.undo(Entries.stamp("bob", 4)).orElseThrow();
        Document before = parsed(html(open.withCase(undone, Entries.NOON.plusSeconds(9))));
        List<Element> rows =
                elements(elements(section(before, "decisions"), "tbody").get(0), "tr");
        assertEquals(
                List.of("counts until 2026-05-31 12:00:00 UTC", "counts; no finding matches it", "undone"),
                rows.stream().map(row -> text(elements(row, "td").get(5))).toList());
        assertEquals(
                List.of("1", "0", "0"),
                rows.stream().map(row -> text(elements(row, "td").get(4))).toList());
        String audit = text(section(before, "audit"));
        assertTrue(audit.contains("created"), audit);
        assertTrue(audit.contains("undone"), audit);
        assertEquals(
                5,
                elements(elements(section(before, "audit"), "tbody").get(0), "tr")
                        .size());
        Document after = parsed(html(open.withCase(undone, Entries.NOON.plus(Duration.ofDays(90)))));
        String third = text(elements(section(after, "details"), "article").get(2));
        assertTrue(third.contains("Decision, expired"), third);
        assertTrue(third.contains("2026-05-31 12:00:00 UTC: the finding is undetermined again"), third);
        assertTrue(third.contains("Undetermined"), third);
    }

    /** The second file has one record of the first and one of its own. */
    @Test
    void whatWasKeptOfAFileIsWithoutItsDuplicates() {
        EvidenceFolder logs = new EvidenceFolder(folder);
        logs.windows(
                "a.xml", SysmonXml.qwinsta().recordId(1), SysmonXml.qwinsta().recordId(2));
        logs.windows(
                "b.xml", SysmonXml.qwinsta().recordId(2), SysmonXml.qwinsta().recordId(3));
        Element evidence = section(parsed(html(EvidenceFolder.open(folder))), "evidence");
        List<Element> files = elements(evidence, "article");
        assertTrue(
                text(files.get(0)).contains("0 duplicates Kept2 process starts, 0 process exits"), text(files.get(0)));
        assertTrue(
                text(files.get(1)).contains("1 duplicates Kept1 process start, 0 process exits"), text(files.get(1)));
        assertTrue(text(evidence).contains("3 kept, after 1 duplicate were collapsed"), text(evidence));
    }

    @Test
    void manySourcesStandInATableWithWhatTheyLost() throws IOException {
        for (int i = 0; i < 14; i++) {
            new EvidenceFolder(folder)
                    .windows("log-" + i + ".xml", SysmonXml.qwinsta().recordId(i + 1));
        }
        Files.writeString(folder.resolve("broken.xml"), "<Event><System>");
        Element evidence = section(parsed(html(EvidenceFolder.open(folder))), "evidence");
        List<Element> rows = elements(elements(evidence, "tbody").get(0), "tr");
        assertEquals(15, rows.size());
        assertTrue(text(rows.get(0)).contains("broken.xml"), text(rows.get(0)));
        assertTrue(text(rows.get(0)).contains("ends inside"), text(rows.get(0)));
        assertEquals(
                List.of("1", "0", "0", "1", "0", "0"),
                texts(elements(rows.get(1), "td")).subList(2, 8));
        assertEquals(List.of(), elements(evidence, "article"));
    }

    @Test
    void theCaseCountsWhoDecidedAndWhatIsKnownOfTheSite() {
        Investigation open = three();
        CaseFile file = CaseFile.EMPTY
                .with(Entries.decision(Entries.stamp("amy", 1), open.eventsOf(new int[] {0, 1}), Disposition.OTHER))
                .with(Entries.decision(Entries.stamp("bob", 2), open.eventsOf(new int[] {2}), Disposition.FP_DATA))
                .with(new SiteFact(Entries.stamp("bob", 3), SiteFact.Kind.AGENT, "LTSVC.exe", true));
        Element decisions = section(parsed(html(open.withCase(file, Entries.NOON.plusSeconds(9)))), "decisions");
        List<Element> tables = elements(decisions, "table");
        assertEquals(List.of("amy", "2", "bob", "1"), texts(elements(tables.get(1), "td")));
        assertEquals(List.of("none", "3"), texts(elements(tables.get(2), "td")));
        assertTrue(text(decisions).contains("management agent LTSVC.exe, by bob"), text(decisions));
    }

    @Test
    void whatIsHiddenIsCounted() {
        Investigation open = three();
        CaseFile file = CaseFile.EMPTY.with(
                Entries.decision(Entries.stamp("amy", 1), open.eventsOf(new int[] {0}), Disposition.BP_EXPECTED));
        Document document =
                parsed(html(open.withCase(file, Entries.NOON.plusSeconds(2)).withoutDecided()));
        String summary = text(section(document, "summary"));
        assertTrue(summary.contains("2 findings in 3 process starts"), summary);
        assertTrue(
                summary.contains("1 finding more that decisions of benign or false positive cover is left out"),
                summary);
    }

    /** The sheet is the only thing that may look like something: its hash stands in the policy. */
    @Test
    void thePolicyAllowsTheStyleSheetAndNothingElse() throws NoSuchAlgorithmException {
        Document document = parsed(html(three()));
        String sheet = elements(document, "style").get(0).getTextContent();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
        String policy = elements(document, "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .getAttribute("content");
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest)
                        + "'; base-uri 'none'; form-action 'none'",
                policy);
        assertEquals(1, elements(document, "style").size());
        HostileReportPropertyTest.assertNothingRunsOrLeadsOut(document);
    }

    @Test
    void theComputersSettingsChangeNothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = html(sample());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertEquals(here, html(sample()));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(here, html(sample()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void timesAreInTheZoneThatIsNamed() {
        Document document = parsed(html(three(), ZoneId.of("Asia/Kolkata")));
        String findings = text(section(document, "findings"));
        assertTrue(findings.contains("Time (Asia/Kolkata)"), findings);
        assertTrue(findings.contains("2026-03-02 14:31:00.5+05:30"), findings);
        assertFalse(html(three(), ZoneOffset.UTC).contains("+05:30"));
    }

    @Test
    void manyFindingsAreBoundedAndCounted() {
        ReportFixture made = new ReportFixture();
        for (int i = 0; i < 12_000; i++) {
            made.finding(i, Map.of(EventField.COMMAND_LINE, "qwinsta /server:TS" + i));
        }
        String html = html(made.build("many.jsonl"));
        Document document = parsed(html);
        assertTrue(html.length() < 8_000_000, html.length() + " characters");
        String list = text(section(document, "findings"));
        assertTrue(list.contains("1,000 of 12,000 findings are shown here, 11,000 are left out."), list);
        assertTrue(list.contains("--as findings-csv"), list);
        assertEquals(
                1000,
                elements(elements(section(document, "findings"), "tbody").get(0), "tr")
                        .size());
        String details = text(section(document, "details"));
        assertTrue(details.contains("200 of 12,000 findings are shown here, 11,800 are left out."), details);
        assertTrue(
                text(section(document, "groups")).contains("300 of 12,000 rows are shown here, 11,700 are left out."));
        assertTrue(text(section(document, "tree")).contains("more processes of these branches are left out here"));
    }

    /** Falcon logged a SID, Security 4688 the name (docs/sample-case.md); the record keeps its own words. */
    @Test
    void aSidStandsWithTheNameThatAnotherRecordHas() {
        Document document = parsed(html(sample()));
        Element first = elements(
                        elements(section(document, "findings"), "tbody").get(0), "tr")
                .get(0);
        assertEquals("HLP-WS-003", texts(elements(first, "td")).get(2));
        assertEquals("CONTOSO\\s.brandt", texts(elements(first, "td")).get(3));
        String details = text(elements(section(document, "details"), "article").get(0));
        assertTrue(
                details.contains(
                        "S-1-5-21-3141592653-2718281828-1414213562-1107; Security 4688 says CONTOSO\\s.brandt"),
                details);
    }

    /** A printed page can end between any two of its rows, and has the heading again. */
    @Test
    void theTreeIsATableOfLowPictures() {
        Element tree = section(parsed(html(sample())), "tree");
        Element heading = elements(tree, "thead").get(0);
        assertTrue(text(heading).contains("Start (UTC)"), text(heading));
        List<Element> strips = elements(elements(tree, "tbody").get(0), "svg");
        assertTrue(strips.size() > 20, strips.size() + " strips");
        for (Element strip : strips) {
            int height = Integer.parseInt(strip.getAttribute("height"));
            assertTrue(height <= 210, "a fifth of a page is 210: " + height);
        }
    }

    @Test
    void truePositivesAreShownBeforeOthers() {
        ReportFixture made = new ReportFixture();
        for (int i = 0; i < 1_100; i++) {
            made.finding(i, Map.of());
        }
        Investigation open = made.build("many.jsonl");
        CaseFile file = CaseFile.EMPTY.with(
                Entries.decision(Entries.stamp("amy", 1), open.eventsOf(new int[] {1_099}), Disposition.TP_SUSPICIOUS));
        Document document = parsed(html(open.withCase(file, Entries.NOON.plusSeconds(2))));
        List<Element> details = elements(section(document, "details"), "article");
        assertEquals("finding-1100", details.get(details.size() - 1).getAttribute("id"));
        List<Element> rows =
                elements(elements(section(document, "findings"), "tbody").get(0), "tr");
        assertTrue(text(rows.get(999)).contains("True Positive"));
    }
}
