package org.qwinsight.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.qwinsight.hostile.Events.json;
import static org.qwinsight.hostile.Events.xml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are cut, broken or of another kind than they say. */
@Timeout(60)
class BadContentTest {
    @TempDir
    private Path folder = Path.of("");

    private Scan scan(String content) throws IOException {
        return Scan.of(folder, "log", content);
    }

    @Test
    void emptyFile() throws IOException {
        scan("").exits(0).keeps().counts(0, 0).says("the file is empty");
    }

    @Test
    void noEvents() throws IOException {
        scan("<?xml version='1.0'?><Events></Events>").exits(0).counts(0, 0).says("no event was found");
    }

    @Test
    void truncatedXml() throws IOException {
        String cut = xml(2);
        scan(xml(1) + cut.substring(0, cut.length() / 2))
                .exits(1)
                .keeps(1)
                .counts(1, 1)
                .lists("ends inside");
    }

    @Test
    void truncatedJson() throws IOException {
        String cut = json(2);
        scan(json(1) + cut.substring(0, cut.length() / 2))
                .exits(1)
                .keeps(1)
                .counts(1, 1)
                .lists("not closed");
    }

    @Test
    void xmlThatIsNotWellFormed() throws IOException {
        scan(xml(1) + xml(2).replace("</Computer>", "</Komputer>") + xml(3))
                .keeps(1, 3)
                .counts(3, 1)
                .lists("not well-formed");
    }

    @Test
    void anEventWithoutItsEndCostsOnlyItself() throws IOException {
        scan(xml(1) + xml(2).replace("</Event>", "") + xml(3))
                .keeps(1, 3)
                .counts(3, 1)
                .lists("another one begins");
    }

    @Test
    void halfAJsonLineBetweenGoodOnes() throws IOException {
        String half = json(2).substring(0, 100) + "\n";
        scan(json(1) + half + json(3)).keeps(1, 3).counts(3, 1);
    }

    @Test
    void xmlThatDeclaresUtf16InUtf8Bytes() throws IOException {
        scan("<?xml version='1.0' encoding='UTF-16'?>\r\n" + xml(1)).keeps(1).counts(1, 0);
    }

    @Test
    void latin1Bytes() throws IOException {
        Scan run = Scan.of(folder, "log", xml(1, "qwinsta /server:Jürgen").getBytes(ISO_8859_1));
        assertEquals(List.of("qwinsta /server:Jürgen"), run.kept());
        run.counts(1, 0);
    }

    @Test
    void latin1BytesInJsonLoseNoRecord() throws IOException {
        String time = "2026-03-02T09:00:00Z";
        byte[] bytes = (json(1) + json(2, time, "1", "qwinsta /server:Jürgen") + json(3)).getBytes(ISO_8859_1);
        Scan run = Scan.of(folder, "log", bytes).counts(3, 0);
        assertEquals(3, run.kept().size());
    }

    @Test
    void utf16WithoutByteOrderMark() throws IOException {
        Scan.of(folder, "le", (xml(1) + xml(2)).getBytes(UTF_16LE)).keeps(1, 2).counts(2, 0);
        Scan.of(folder, "be", (json(1) + json(2)).getBytes(UTF_16BE))
                .keeps(1, 2)
                .counts(2, 0);
    }

    @Test
    void utf16WithAnOddByteAtTheEnd() throws IOException {
        byte[] whole = (xml(1) + xml(2)).getBytes(UTF_16LE);
        byte[] odd =
                ByteBuffer.allocate(whole.length + 1).put(whole).put((byte) '<').array();
        Scan.of(folder, "log", odd).keeps(1, 2).counts(2, 0);
    }

    @Test
    void aLoneSurrogateInUtf16TakesNothingAlong() throws IOException {
        String broken = xml(1).replace("SRV1<", "SRV1\ud800<");
        Scan run = Scan.of(folder, "log", (broken + xml(2)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        run.counts(2, 0);
        ByteBuffer units =
                ByteBuffer.allocate(2 * (broken.length() + xml(2).length())).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        (broken + xml(2)).chars().forEach(unit -> units.putShort((short) unit));
        Scan utf16 = Scan.of(folder, "log16", units.array()).counts(2, 0);
        assertEquals(List.of(Events.commandLine(1) + "\ufffd", Events.commandLine(2)), utf16.kept());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ElfFile\0\0\0\0\0more", "ElfFile\0<Event></Event>"})
    void aBinaryEventLogUnderAnotherName(String content) throws IOException {
        Scan.of(folder, "renamed.xml", content)
                .exits(2)
                .says("binary event log")
                .says("wevtutil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\b\6\0\0\0",
                "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n<x:xmpmeta>\nendobj\n",
                "SQLite format 3\0\u0010\0\1\1\0@  \0\0\0\7\0\0\0\3\0\0\0\0",
                "MZ\u0090\0\3\0\0\0\4\0\0\0ÿÿ\0\0¸\0\0\0"
            })
    void otherKindsOfFile(String content) throws IOException {
        Path file = Files.write(folder.resolve("other"), content.getBytes(ISO_8859_1));
        Scan.of(file).exits(2).keeps().says("not recognised");
        Files.writeString(folder.resolve("z.xml"), xml(1));
        Scan.of(folder).exits(1).keeps(1).says("not recognised");
    }

    @Test
    void zeroBytesInsideXml() throws IOException {
        scan(xml(1) + xml(2).replace("SRV2", "SRV\0" + "2") + xml(3))
                .counts(3, 0)
                .lists("characters that XML forbids");
        assertEquals(3, Scan.of(folder.resolve("log")).kept().size());
    }

    @Test
    void zeroBytesBeforeAndBetweenEvents() throws IOException {
        scan("\0".repeat(5000) + xml(1) + "\0".repeat(300_000) + xml(2))
                .keeps(1, 2)
                .counts(2, 0);
        scan(json(1) + "\0".repeat(300_000) + "\n" + json(2)).keeps(1, 2).counts(2, 0);
    }

    @Test
    void zeroBytesInsideJson() throws IOException {
        Scan run =
                scan(json(1) + json(2).replace("SRV2", "SRV\0" + "2") + json(3)).counts(3, 0);
        assertEquals(List.of(Events.commandLine(1), "qwinsta /server:SRV\0" + "2", Events.commandLine(3)), run.kept());
    }

    @Test
    void cdataThatHoldsAnEndTag() throws IOException {
        Scan run = scan(xml(1, "<![CDATA[qwinsta </Event> <Event>]]>") + xml(2)).counts(2, 0);
        assertEquals(List.of("qwinsta </Event> <Event>", Events.commandLine(2)), run.kept());
    }

    @Test
    void commentThatHoldsATag() throws IOException {
        scan(xml(1).replace("<EventData>", "<!-- <Event> </Event> --><EventData>") + xml(2))
                .keeps(1, 2)
                .counts(2, 0);
    }

    @Test
    void cdataAndCommentsThatNeverEndCostOneEvent() throws IOException {
        scan(xml(1, "<![CDATA[qwinsta") + xml(2) + xml(3, "<!-- qwinsta") + xml(4))
                .keeps(2, 4)
                .counts(4, 2);
    }

    @Test
    void aNameTwiceInJsonKeepsItsFirstValue() throws IOException {
        scan(json(1).replace("\"ProcessId\"", "\"CommandLine\":\"" + Events.commandLine(7) + "\",\"ProcessId\""))
                .keeps(7)
                .counts(1, 0);
    }

    @Test
    void entityBombsExpandNothing() throws IOException {
        String doctype = "<!DOCTYPE Event [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        Scan before = scan(doctype + xml(1, "qwinsta &c;") + xml(2)).keeps(2).counts(2, 1);
        assertFalse((before.out() + before.err()).contains("haha"));
        String inside = xml(1).replace("<System>", doctype + "<System>");
        Scan within = scan(inside + xml(2)).keeps(2).counts(2, 1);
        assertFalse((within.out() + within.err()).contains("haha"));
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        Path canary = Files.write(folder.resolve("canary.txt"), "CANARY-5731".getBytes(US_ASCII));
        String doctype = "<!DOCTYPE Event [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>";
        for (String text : List.of(
                doctype + xml(1, "qwinsta &x;") + xml(2),
                xml(1, "qwinsta &x;").replace("<System>", doctype + "<System>") + xml(2))) {
            Scan run = scan(text).keeps(2).counts(2, 1);
            assertFalse((run.out() + run.err()).contains("CANARY"));
        }
    }

    @Test
    void deepNestingInsideAnEvent() throws IOException {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        scan(xml(1) + xml(2).replace("<EventData>", "<EventData>" + deep) + xml(3))
                .keeps(1, 3)
                .counts(3, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "{\"a\":", "[{\"a\":["})
    void tenThousandOpenBrackets(String opening) throws IOException {
        Scan run = scan(json(1) + opening.repeat(10_000) + "\n" + json(2));
        run.keeps(1, 2);
        assertEquals(opening.equals("["), run.source(0).path("skipped").asLong() == 0, run.out());
    }
}
