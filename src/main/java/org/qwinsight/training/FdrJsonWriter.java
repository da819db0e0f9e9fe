package org.qwinsight.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * CrowdStrike records as in a Falcon Data Replicator file: one JSON object a line, every value a string, keys in an
 * order that differs from line to line, machines mixed, in the order in which the cloud received them.
 */
final class FdrJsonWriter {
    private static final int KEY_ORDERS = 5;
    private static final Comparator<FdrRecord> AS_RECEIVED = Comparator.comparing(FdrRecord::received);

    private final Scenario scenario;
    private final FdrRecords records;

    FdrJsonWriter(Scenario scenario) {
        this.scenario = scenario;
        this.records = new FdrRecords(scenario);
    }

    String write() {
        StringBuilder lines = new StringBuilder();
        JsonFactory json = new JsonFactory();
        for (FdrRecord fdrRecord : collect()) {
            lines.append(line(json, fdrRecord)).append('\n');
        }
        return lines.toString();
    }

    private List<FdrRecord> collect() {
        List<ScenarioProcess> processes = scenario.loggedBy(LogSource.CROWDSTRIKE);
        List<FdrRecord> all = new ArrayList<>();
        processes.stream()
                .map(ScenarioProcess::host)
                .distinct()
                .map(records::agentOnline)
                .forEach(all::add);
        for (ScenarioProcess process : processes) {
            if (process.startIsLogged()) {
                all.add(records.processStart(process));
            } else if (process.runsWhenLoggingBegins()) {
                all.add(records.runningAtSensorStart(process));
            }
            if (process.endIsLogged()) {
                long children = childrenOf(process, processes);
                process.end().ifPresent(end -> all.add(records.processEnd(process, end, children)));
            }
        }
        all.sort(AS_RECEIVED); // stable: equal times keep the order of hosts and starts
        return all;
    }

    private static long childrenOf(ScenarioProcess process, List<ScenarioProcess> processes) {
        return processes.stream()
                .filter(other -> other.parent().filter(process::equals).isPresent())
                .count();
    }

    private String line(JsonFactory json, FdrRecord fdrRecord) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            generator.writeStartObject();
            for (Map.Entry<String, String> field : inKeyOrder(fdrRecord)) {
                generator.writeStringField(field.getKey(), field.getValue());
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<Map.Entry<String, String>> inKeyOrder(FdrRecord fdrRecord) {
        SeededDigest digest = scenario.digest();
        long order = digest.below(KEY_ORDERS, "key order", fdrRecord.fields());
        return fdrRecord.fields().entrySet().stream()
                .sorted(Comparator.comparing(field -> digest.hex(16, order, field.getKey())))
                .toList();
    }
}
