package org.qwinsight.training;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Windows events of one channel as the operating system renders them to XML: one line, single-quoted attributes, an
 * empty value as an empty element with both tags. Orders the events by time and numbers them per machine without gaps.
 */
final class WindowsEventXml {
    private static final DateTimeFormatter SYSTEM_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Comparator<WindowsEvent> BY_TIME = Comparator.comparing(WindowsEvent::time)
            .thenComparing(event -> event.host().name())
            .thenComparing(event -> event.type().eventId());
    private static final long HIGHEST_FIRST_RECORD_ID = 900_000;
    private static final long THREADS = 1500;

    private final SeededDigest digest;
    private final long loggingPid;

    /** @param loggingPid pid of the process that writes the channel: 4 for Security, the service's pid for Sysmon */
    WindowsEventXml(SeededDigest digest, long loggingPid) {
        this.digest = digest;
        this.loggingPid = loggingPid;
    }

    /** One XML element per event, in time order. */
    List<String> render(List<WindowsEvent> events) {
        Map<ScenarioHost, Long> lastRecordIds = new HashMap<>();
        List<String> rendered = new ArrayList<>();
        for (WindowsEvent event : events.stream().sorted(BY_TIME).toList()) {
            long recordId =
                    lastRecordIds.merge(event.host(), firstRecordId(event), (lastRecordId, unused) -> lastRecordId + 1);
            rendered.add(render(event, recordId));
        }
        return rendered;
    }

    /** Escapes text as Windows does: only what XML forbids in element content; quotes stay. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private long firstRecordId(WindowsEvent event) {
        return 1
                + digest.below(
                        HIGHEST_FIRST_RECORD_ID,
                        "record",
                        event.type().channel(),
                        event.host().name());
    }

    private String render(WindowsEvent event, long recordId) {
        WindowsEventType type = event.type();
        StringBuilder xml = new StringBuilder(
                        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>")
                .append("<Provider Name='" + type.provider() + "' Guid='" + type.providerGuid() + "'/>")
                .append(element("EventID", type.eventId()))
                .append(element("Version", type.version()))
                .append(element("Level", type.level()))
                .append(element("Task", type.task()))
                .append(element("Opcode", 0))
                .append(element("Keywords", type.keywords()))
                .append("<TimeCreated SystemTime='" + systemTime(event.time()) + "'/>")
                .append(element("EventRecordID", recordId))
                .append("<Correlation/>")
                .append("<Execution ProcessID='" + loggingPid + "' ThreadID='" + thread(event) + "'/>")
                .append(element("Channel", type.channel()))
                .append(element("Computer", event.host().fullName()))
                .append(type.security())
                .append("</System><EventData>");
        event.data().forEach((name, value) -> xml.append("<Data Name='" + name + "'>" + escape(value) + "</Data>"));
        return xml.append("</EventData>")
                .append(event.renderingInfo())
                .append("</Event>")
                .toString();
    }

    private long thread(WindowsEvent event) {
        return 4
                * (60
                        + digest.below(
                                THREADS,
                                "thread",
                                event.type().channel(),
                                event.host().name(),
                                event.time()));
    }

    private static String systemTime(Instant time) {
        return SYSTEM_TIME.format(time);
    }

    private static String element(String name, Object value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }
}
