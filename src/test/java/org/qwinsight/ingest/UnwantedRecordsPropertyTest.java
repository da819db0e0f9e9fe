package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Records of all sorts, each with one or more peculiarities: passing over the unwanted ones, and several threads, change
 * nothing in what is read, counted and said about it.
 */
class UnwantedRecordsPropertyTest {
    private static final String XML = "<Event xmlns='x'><System><Provider Name='Microsoft-Windows-Sysmon' Guid='{5}'/>"
            + "<EventID>7</EventID><TimeCreated SystemTime='2026-03-02T09:00:00.617Z'/><EventRecordID>12</EventRecordID>"
            + "<Correlation/><Channel>Sysmon</Channel><Computer>WS1</Computer><Security UserID='S-1-5-18'/></System>"
            + "<EventData><Data Name='Image'>a.exe</Data><Data Name='B'></Data></EventData></Event>\n";

    private static final String JSON = "{\"Event\":{\"#attributes\":{\"xmlns\":\"x\"},\"System\":{\"Provider\":"
            + "{\"#attributes\":{\"Name\":\"Microsoft-Windows-Sysmon\",\"Guid\":\"5\"}},\"EventID\":7,\"TimeCreated\":"
            + "{\"#attributes\":{\"SystemTime\":\"2026-03-02T09:00:00.617Z\"}},\"EventRecordID\":12,\"Correlation\":null,"
            + "\"Channel\":\"Sysmon\",\"Computer\":\"WS1\"},\"EventData\":{\"Image\":\"a.exe\",\"N\":[1.5,-2]}}}\n";

    /** What to replace, and by what. */
    private record Change(String from, String to) {
        String in(String record) {
            int at = record.indexOf(from);
            return at < 0 ? record : record.substring(0, at) + to + record.substring(at + from.length());
        }
    }

    private static final List<Change> XML_CHANGES = List.of(
            new Change("<EventID>7<", "<EventID>1<"),
            new Change("<EventID>7<", "<EventID>5<"),
            new Change("<EventID>", "<EventID Qualifiers='0'>"),
            new Change("<EventID>", "<EventID Qualifiers=\"\">"),
            new Change("<EventID>7<", "<EventID>&#49;<"),
            new Change("<EventID>7<", "<EventID> 1 <"),
            new Change("<EventID>7<", "<EventID><![CDATA[1]]><"),
            new Change("<EventID>7<", "<EventID>0<!-- -->1<"),
            new Change("<EventID>7</EventID>", "<EventID>7</EventID><EventID>1</EventID>"),
            new Change("<EventID>7</EventID>", ""),
            new Change("<EventID>", "<EventID a='1' a='2'>"),
            new Change("<Provider Name=", "<Provider  Name = "),
            new Change("Microsoft-Windows-Sysmon", "MICROSOFT-windows-sysmon"),
            new Change("Microsoft-Windows-Sysmon", "Microsoft-Windows-Kernel-General"),
            new Change("Microsoft-Windows-Sysmon", "Microsoft&#45;Windows-Sysmon"),
            new Change("'Microsoft-Windows-Sysmon'", "\"Microsoft-Windows-Sysmon \""),
            new Change("<System>", "<System><EventID>1</EventID>"),
            new Change("</System>", "</System><System><EventID>1</EventID></System>"),
            new Change("</System>", "</Sytem>"),
            new Change("</System>", "</System >"),
            new Change("<Event ", "<Event\n"),
            new Change("</EventData>", "<System><EventID>1</EventID></System></EventData>"),
            new Change("</EventData>", "</EventData><Other><System><EventID>1</EventID></System></Other>"),
            new Change("a.exe", "a&amp;b &lt;&gt;&quot;&apos; é€"),
            new Change("a.exe", "a & b"),
            new Change("a.exe", "a &nope; b"),
            new Change("a.exe", "]]>"),
            new Change("a.exe", "\u0001"),
            new Change("a.exe", "\uFFFE"),
            new Change("a.exe", "one\r\ntwo\rthree"),
            new Change("a.exe", "<b>bold</b>"),
            new Change("Name='B'", "Name='B' Name='C'"),
            new Change("Name='B'", "Name='a<b'"),
            new Change("Name='B'", "Name='a\tb'"),
            new Change("<Data Name='B'></Data>", "<Data Name='B'/>"),
            new Change("<Data Name='B'></Data>", "<Data>unnamed</Data><Binary>00</Binary>"),
            new Change("<Data Name='B'></Data>", "<Data Name='B'></Date>"),
            new Change(">12<", ">twelve<"),
            new Change(">12<", ">-12<"),
            new Change(">12<", ">0012<"),
            new Change(">12<", "> 13<"),
            new Change("<EventRecordID>12</EventRecordID>", ""),
            new Change("WS1", "ws1"),
            new Change("WS1", "WS1 "),
            new Change("WS1", "Wß&amp;1"),
            new Change("WS1", ""),
            new Change("<Channel>Sysmon</Channel>", ""),
            new Change("09:00:00.617Z", "25:00:00.617Z"),
            new Change("2026-03-02T", "2026-02-30T"),
            new Change("09:00:00.617Z", "09:00:00"),
            new Change(
                    "</EventData>",
                    "</EventData><RenderingInfo Culture='x'><Message>a\r\nb</Message><Keywords>"
                            + "<Keyword>k</Keyword></Keywords></RenderingInfo>"),
            new Change("</EventData></Event>", ""),
            new Change("</Event>", "</Event"),
            new Change("<EventData>", "<?pi?><EventData>"),
            new Change("<EventData>", "<UserData><X xmlns='y'><P>1</P></X></UserData><EventData>"));

    private static final List<Change> JSON_CHANGES = List.of(
            new Change("\"EventID\":7", "\"EventID\":1"),
            new Change("\"EventID\":7", "\"EventID\":\"1\""),
            new Change("\"EventID\":7", "\"EventID\": 5"),
            new Change("\"EventID\":7", "\"Event\\u0049D\":1"),
            new Change("\"EventID\":7", "\"EventID\":\"\\u0031\""),
            new Change("\"EventID\":7", "\"EventID\":7,\"EventID\":1"),
            new Change("\"EventID\":7", "\"EventID\":{\"#attributes\":{\"Qualifiers\":0},\"#text\":1}"),
            new Change("\"EventID\":7", "\"EventID\":{\"#attributes\":{\"SystemTime\":\"x\"},\"#text\":7}"),
            new Change("\"EventID\":7", "\"EventID\":1e0"),
            new Change("\"EventID\":7", "\"EventID\":07"),
            new Change("\"EventID\":7", "\"EventID\":7.0"),
            new Change("\"EventID\":7", "\"EventID\":null"),
            new Change("\"EventID\":7,", ""),
            new Change("\"Provider\":", "\"Provider_attributes\":{\"Name\":\"Other\"},\"Provider\":"),
            new Change("\"TimeCreated\":", "\"TimeCreated_attributes\":{\"SystemTime\":\"2020\"},\"TimeCreated\":"),
            new Change("Microsoft-Windows-Sysmon", "Microsoft-Windows-Kernel-General"),
            new Change("Microsoft-Windows-Sysmon", "microsoft-windows-SYSMON"),
            new Change("Microsoft-Windows-Sysmon", "Microsoft\\u002dWindows-Sysmon"),
            new Change("{\"Event\":", "{ \"Event\" : "),
            new Change("{\"Event\":", "{\"Message\":\"m\",\"Event\":"),
            new Change("{\"Event\":", "{\"Event\":{\"System\":{\"EventID\":1}},\"Event\":"),
            new Change("{\"Event\":", "{\"records\":[{\"a\":1}],\"Event\":"),
            new Change("{\"Event\":", "{\"Other\":"),
            new Change("\"System\":{", "\"System\":[1],\"x\":{"),
            new Change("\"System\":{", "\"System\":{\"EventID\":1},\"System\":{"),
            new Change("a.exe", "a\\\"b \\\\ \\n \\u00fc é€"),
            new Change("a.exe", "a\\x"),
            new Change("a.exe", "a\\u12G4"),
            new Change("a.exe", "tab\there"),
            new Change("a.exe", "😀"),
            new Change("a.exe\"", "a.exe"),
            new Change("[1.5,-2]", "[1.5,-2"),
            new Change("[1.5,-2]", "[1.5,,2]"),
            new Change("[1.5,-2]", "[1.5e3,-.2]"),
            new Change("[1.5,-2]", "[01,2]"),
            new Change("[1.5,-2]", "[[],{},[{}],true,false,null,nul]"),
            new Change("[1.5,-2]", "[{\"Computer\":\"X\",\"Event\":{\"System\":{\"EventID\":1}}}]"),
            new Change("}}}\n", "}}\n"),
            new Change("}}}\n", "}}}} \n"),
            new Change("}}}\n", "}}}"),
            new Change("}}}\n", ",}}}\r\n"),
            new Change("12", "\"0012\""),
            new Change("12", "-12"),
            new Change("12", "12.5"),
            new Change("WS1", "ws1"),
            new Change("WS1", " WS1"),
            new Change("\"Channel\":\"Sysmon\",", ""),
            new Change("09:00:00.617Z", "9 o'clock"));

    @Provide
    Arbitrary<List<List<Integer>>> changes() {
        return Arbitraries.integers().between(0, 999).list().ofMaxSize(2).list().ofMaxSize(12);
    }

    private static String text(String record, List<Change> all, List<List<Integer>> records) {
        StringBuilder text = new StringBuilder(record);
        int number = 100;
        for (List<Integer> changes : records) {
            String changed = record.replace("12", Integer.toString(number++));
            for (int change : changes) {
                changed = all.get(change % all.size()).in(changed.replace(Integer.toString(number - 1), "12"));
            }
            text.append(changed);
        }
        return text.toString();
    }

    private static void compare(String name, String text, int window) throws IOException {
        Path file = Files.createTempFile("unwanted", name);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            List<Path> paths = List.of(file);
            ReadOptions one = ReadOptions.of(false, 1);
            ReadSnapshot expected = ReadSnapshot.of(paths, one.withoutPassing().withoutForms());
            assertEquals(expected, ReadSnapshot.of(paths, one), text);
            assertEquals(expected, ReadSnapshot.of(paths, one.withoutForms()), text);
            assertEquals(expected, ReadSnapshot.of(paths, one.withoutPassing()), text);
            assertEquals(expected, ReadSnapshot.of(paths, one.withWindow(window)), text);
            assertEquals(
                    expected, ReadSnapshot.of(paths, ReadOptions.of(false, 4).withWindow(window)), text);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 400)
    void xml(@ForAll("changes") List<List<Integer>> records) throws IOException {
        compare(".xml", text(XML, XML_CHANGES, records), 50 + records.size() * 37);
    }

    @Property(tries = 400)
    void json(@ForAll("changes") List<List<Integer>> records) throws IOException {
        compare(".json", text(JSON, JSON_CHANGES, records), 50 + records.size() * 37);
    }

    /** Each peculiarity alone, so that none is left to chance. */
    @org.junit.jupiter.api.Test
    void eachAlone() throws IOException {
        for (int i = 0; i < XML_CHANGES.size(); i++) {
            compare(".xml", text(XML, XML_CHANGES, List.of(List.of(i))) + XML, 64);
        }
        for (int i = 0; i < JSON_CHANGES.size(); i++) {
            compare(".json", text(JSON, JSON_CHANGES, List.of(List.of(i))) + JSON, 64);
        }
    }
}
