package org.qwinsight.bench;

import java.util.List;

/** How the load is written, one event a line. */
enum LoadForm {
    /** As Splunk keeps Windows events: no root, single quotes. */
    XML {
        @Override
        void write(LoadEvent event, StringBuilder out) {
            boolean security = event.isSecurity();
            out.append("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='")
                    .append(event.provider())
                    .append("' Guid='{")
                    .append(event.providerGuid())
                    .append("}'/><EventID>")
                    .append(event.id())
                    .append("</EventID><Version>")
                    .append(security ? 2 : 5)
                    .append("</Version><Level>")
                    .append(security ? 0 : 4)
                    .append("</Level><Task>")
                    .append(security ? 13_312 : event.id())
                    .append("</Task><Opcode>0</Opcode><Keywords>")
                    .append(event.keywords())
                    .append("</Keywords><TimeCreated SystemTime='")
                    .append(LoadMix.isoTime(event.micros()))
                    .append("'/><EventRecordID>")
                    .append(event.recordId())
                    .append("</EventRecordID><Correlation/><Execution ProcessID='3012' ThreadID='")
                    .append(event.threadId())
                    .append("'/><Channel>")
                    .append(event.channel())
                    .append("</Channel><Computer>")
                    .append(event.host())
                    .append("</Computer>")
                    .append(security ? "<Security/>" : "<Security UserID='S-1-5-18'/>")
                    .append("</System><EventData>");
            List<String> data = event.data();
            for (int i = 0; i < data.size(); i += 2) {
                out.append("<Data Name='").append(data.get(i)).append("'>");
                escapeXml(data.get(i + 1), out);
                out.append("</Data>");
            }
            out.append("</EventData></Event>\n");
        }
    },
    /** As evtx_dump writes JSON lines. */
    JSONL {
        @Override
        void write(LoadEvent event, StringBuilder out) {
            boolean security = event.isSecurity();
            out.append(
                            "{\"Event\":{\"#attributes\":{\"xmlns\":\"http://schemas.microsoft.com/win/2004/08/events/event\"}")
                    .append(",\"System\":{\"Provider\":{\"#attributes\":{\"Name\":\"")
                    .append(event.provider())
                    .append("\",\"Guid\":\"")
                    .append(event.providerGuid())
                    .append("\"}},\"EventID\":")
                    .append(event.id())
                    .append(",\"Version\":")
                    .append(security ? 2 : 5)
                    .append(",\"Level\":")
                    .append(security ? 0 : 4)
                    .append(",\"Task\":")
                    .append(security ? 13_312 : event.id())
                    .append(",\"Opcode\":0,\"Keywords\":\"")
                    .append(event.keywords())
                    .append("\",\"TimeCreated\":{\"#attributes\":{\"SystemTime\":\"")
                    .append(LoadMix.isoTime(event.micros()))
                    .append("\"}},\"EventRecordID\":")
                    .append(event.recordId())
                    .append(",\"Correlation\":null,\"Execution\":{\"#attributes\":{")
                    .append("\"ProcessID\":3012,\"ThreadID\":")
                    .append(event.threadId())
                    .append("}},\"Channel\":\"")
                    .append(event.channel())
                    .append("\",\"Computer\":\"")
                    .append(event.host())
                    .append("\",\"Security\":")
                    .append(security ? "null" : "{\"#attributes\":{\"UserID\":\"S-1-5-18\"}}")
                    .append("},\"EventData\":{");
            List<String> data = event.data();
            for (int i = 0; i < data.size(); i += 2) {
                out.append(i == 0 ? "\"" : ",\"").append(data.get(i)).append("\":");
                jsonValue(data.get(i + 1), out);
            }
            out.append("}}}\n");
        }
    };

    /** Appends one event with its line end. */
    abstract void write(LoadEvent event, StringBuilder out);

    private static void escapeXml(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\'' -> out.append("&apos;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** Numbers of a few digits stay numbers, as evtx_dump writes Windows' integers. */
    private static void jsonValue(String text, StringBuilder out) {
        if (text.length() < 9 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            out.append(text);
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }
}
