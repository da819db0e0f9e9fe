package org.qwinsight.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecordLayoutTest {
    @Test
    void jsonKeepsNumbersAndRepeatedNames() {
        assertEquals(
                """
                {
                  "a" : 1.50,
                  "a" : 123456789012345678901234567890,
                  "b" : [
                    true,
                    "x\\\\y"
                  ]
                }""", RecordLayout.pretty("{\"a\":1.50,\"a\":123456789012345678901234567890,\"b\":[true,\"x\\\\y\"]}"));
    }

    @Test
    void brokenJsonStaysAsLogged() {
        assertEquals("{\"a\":", RecordLayout.pretty("{\"a\":"));
    }

    @Test
    void xmlGetsOneElementALine() {
        assertEquals(
                """
                <Event xmlns='http://x'>
                  <System>
                    <EventID>1</EventID>
                    <Security UserID='S-1'/>
                  </System>
                  <EventData>
                    <Data Name='CommandLine'>cmd /c &quot;a &gt; b&quot;</Data>
                  </EventData>
                </Event>""",
                RecordLayout.pretty(
                        "<Event xmlns='http://x'><System><EventID>1</EventID><Security UserID='S-1'/></System>"
                                + "<EventData><Data Name='CommandLine'>cmd /c &quot;a &gt; b&quot;</Data></EventData></Event>"));
    }

    @Test
    void signsInsideQuotesCommentsAndCdataEndNoTag() {
        assertEquals(
                "<a>\n  <b c=\"x>y\"/>\n  <!-- <z> -->\n  <![CDATA[<q>]]>\n</a>",
                RecordLayout.pretty("<a><b c=\"x>y\"/><!-- <z> --><![CDATA[<q>]]></a>"));
    }

    @Test
    void entitiesAreNeverResolved() {
        String hostile = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>";
        assertEquals(
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<a>&e;</a>", RecordLayout.pretty(hostile));
    }

    @Test
    void anUnclosedTagStaysAsLogged() {
        assertEquals("<a><b", RecordLayout.pretty("<a><b"));
    }

    @Test
    void plainTextStaysAsLogged() {
        assertEquals(
                "03/02/2026 09:00:00 AM\nLogName=Security",
                RecordLayout.pretty("03/02/2026 09:00:00 AM\nLogName=Security"));
    }

    @Test
    void veryLongRecordsStayAsLogged() {
        String big = "[" + "1,".repeat(RecordLayout.MAX_CHARS) + "1]";
        assertEquals(big, RecordLayout.pretty(big));
    }
}
