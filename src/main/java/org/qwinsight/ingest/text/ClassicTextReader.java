package org.qwinsight.ingest.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.TimeText;

/**
 * Reads the classic text that Splunk makes of a Windows event when it does not render XML: a line with the local time,
 * {@code Name=value} lines, and last {@code Message=} with the rendered message.
 */
public final class ClassicTextReader {
    static final Pattern TIME_LINE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4} \\d{1,2}:\\d{2}:\\d{2}.{0,20}");

    private static final Pattern HEADER = Pattern.compile("([A-Za-z]{2,20})=(.*)", Pattern.DOTALL);
    /** What the Security log's provider is called in these texts. */
    private static final String SECURITY_DISPLAY_NAME = "Microsoft Windows security auditing";

    private ClassicTextReader() {}

    /** True when a text begins like such an event. */
    public static boolean recognises(String text) {
        String[] lines = text.stripLeading().split("\\R", 3);
        return lines.length > 1
                && TIME_LINE.matcher(lines[0].strip()).matches()
                && HEADER.matcher(lines[1].strip()).matches();
    }

    /**
     * Reads one event.
     *
     * @throws RecordException when the text has no event code, or is a process event in another language than English
     */
    public static RawEvent read(String text) throws RecordException {
        Map<String, String> headers = new LinkedHashMap<>();
        String time = "";
        String message = "";
        int at = 0;
        String body = text.stripLeading();
        while (at < body.length()) {
            int lineEnd = body.indexOf('\n', at);
            int next = lineEnd < 0 ? body.length() : lineEnd + 1;
            String line = body.substring(at, next).stripTrailing();
            if (line.startsWith("Message=")) {
                message = body.substring(at + "Message=".length()).strip();
                break;
            }
            Matcher m = HEADER.matcher(line);
            if (m.matches()) {
                headers.putIfAbsent(m.group(1), m.group(2));
            } else if (time.isEmpty()) {
                time = line;
            }
            at = next;
        }
        return event(time, headers, message);
    }

    private static RawEvent event(String time, Map<String, String> headers, String message) throws RecordException {
        String id = headers.getOrDefault("EventCode", "");
        if (!id.matches("\\d{1,10}")) {
            throw new RecordException("The text of this event has no EventCode line with a number.");
        }
        String provider = provider(headers);
        Map<String, String> fields = RenderedMessage.fields(provider, id, message);
        requireEnglish(provider, id, fields);
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(id)
                .channel(headers.get("LogName"))
                .computer(headers.get("ComputerName"))
                .recordId(headers.get("RecordNumber"))
                .keywords(headers.getOrDefault("Keywords", ""))
                .securityUserId(headers.get("Sid"))
                .message(message);
        fields.forEach(out::data);
        String utc = fields.getOrDefault("UtcTime", "");
        TimeText.Parsed known = TimeText.parse(utc).knownUtc();
        return out.time(known.time().isKnown() ? known : TimeText.parse(time)).build();
    }

    private static String provider(Map<String, String> headers) {
        String source = headers.getOrDefault("SourceName", "");
        boolean security = headers.getOrDefault("LogName", "").equals("Security");
        return security && source.startsWith(SECURITY_DISPLAY_NAME) ? RenderedMessage.SECURITY : source;
    }

    private static void requireEnglish(String provider, String id, Map<String, String> fields) throws RecordException {
        String essential =
                switch (provider + " " + id) {
                    case RenderedMessage.SYSMON + " 1", RenderedMessage.SYSMON + " 5" -> "Image";
                    case RenderedMessage.SECURITY + " 4688" -> "NewProcessName";
                    case RenderedMessage.SECURITY + " 4689" -> "ProcessName";
                    default -> "";
                };
        if (!essential.isEmpty() && !fields.containsKey(essential)) {
            throw new RecordException("The message of this event " + id
                    + " is not English text with a process in it; rendered text is read in English only.");
        }
    }
}
