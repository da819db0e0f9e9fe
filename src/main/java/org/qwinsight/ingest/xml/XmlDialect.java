package org.qwinsight.ingest.xml;

import java.util.regex.Pattern;

/** Tells which tool wrote an XML export from the beginning of the file. Only names it; all are read alike. */
final class XmlDialect {
    private static final Pattern RECORD_LINE = Pattern.compile("^\\s*Record \\d+\\s");
    private static final Pattern ROOT = Pattern.compile("<Events[\\s>]");

    private XmlDialect() {}

    static String of(String head) {
        if (head.startsWith("evtxexport")) {
            return "evtxexport-xml";
        }
        if (RECORD_LINE.matcher(head).find()) {
            return "evtx_dump-xml";
        }
        int firstEvent = head.indexOf("<Event ");
        if (firstEvent < 0) {
            return head.contains("<Event>") ? "evtxecmd-xml" : "windows-event-xml";
        }
        String before = head.substring(0, firstEvent);
        String after = head.substring(firstEvent);
        if (before.contains("version=\"1.1\"")) {
            return "python-evtx-xml";
        }
        boolean singleQuotes = after.startsWith("<Event xmlns='");
        if (ROOT.matcher(before).find()) {
            return singleQuotes ? "event-viewer-xml" : "nifi-xml";
        }
        if (before.contains("<?xml")) {
            return "evtx_dump-xml";
        }
        return after.contains("</Event>\r\n<Event") ? "wevtutil-xml" : "splunk-xml";
    }
}
