package org.qwinsight.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Process starts as Microsoft Defender streams them: rows of the advanced hunting table DeviceProcessEvents, each in the
 * envelope of the stream, in the order of their time. The stream has no exits, and nothing of what ran before.
 */
final class DefenderJsonWriter {
    private static final String SYNTHETIC_MARK = "synthetic training data";
    private static final String TENANT = "00000000-0000-0000-0000-000000000000";
    private static final long STREAM_DELAY_SECONDS = 64;
    private static final DateTimeFormatter TICKS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Scenario scenario;
    private final SourceClock clock;
    private final DefenderRow row;

    DefenderJsonWriter(Scenario scenario) {
        this.scenario = scenario;
        clock = new SourceClock(scenario.digest());
        row = new DefenderRow(scenario.digest());
    }

    /** A time to 100 ns, as Defender writes it. */
    static String ticks(Instant time) {
        return TICKS.format(time);
    }

    String write() {
        List<ScenarioProcess> started = scenario.loggedBy(LogSource.DEFENDER).stream()
                .filter(ScenarioProcess::startIsLogged)
                .sorted(Comparator.comparing(this::timestamp)
                        .thenComparing(process -> process.host().name())
                        .thenComparing(ScenarioProcess::pid))
                .toList();
        StringBuilder lines = new StringBuilder();
        JsonFactory json = new JsonFactory();
        for (ScenarioProcess process : started) {
            lines.append(line(json, process)).append('\n');
        }
        return lines.toString();
    }

    private Instant timestamp(ScenarioProcess process) {
        return clock.defender(process, process.start());
    }

    private String line(JsonFactory factory, ScenarioProcess process) {
        Instant time = timestamp(process);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("time", ticks(time.plusSeconds(STREAM_DELAY_SECONDS)));
            json.writeStringField("tenantId", TENANT);
            json.writeStringField("operationName", "Publish");
            json.writeStringField("category", "AdvancedHunting-DeviceProcessEvents");
            json.writeObjectFieldStart("properties");
            json.writeStringField("ActionType", "ProcessCreated");
            json.writeStringField("Timestamp", ticks(time));
            json.writeStringField("MachineGroup", SYNTHETIC_MARK);
            row.write(process, json);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
        return text.toString();
    }
}
