package org.qwinsight.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Casework;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;

/**
 * A layer for the ATT&amp;CK Navigator, form 4.5, with the technique that the rule is about. Its score is the number of
 * findings that nobody decided to be benign or false; the numbers behind it are in the comment and the metadata.
 */
final class NavigatorArtefact implements Artefact {
    private static final String TECHNIQUE = "T1033";
    private static final String TACTIC = "discovery";
    /** Of hosts and remarks that are listed one by one; the rest is counted. */
    private static final int MOST_LISTED = 20;

    @Override
    public ArtefactCard card() {
        return ArtefactCard.of(
                "navigator",
                "Layer for the ATT&CK Navigator",
                "Technique T1033 with the number of findings, hosts, dispositions and remarks.",
                "qwinsta-navigator.json",
                ArtefactCard.JSON);
    }

    @Override
    public ArtefactCheck check(ExportRequest request) {
        return ArtefactCheck.of(request.investigation().findings().size());
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        Writer text = Utf8Text.to(out);
        Investigation investigation = request.investigation();
        try (JsonGenerator json = JsonFormats.indented(text)) {
            json.writeStartObject();
            json.writeStringField("name", "qwinsta findings");
            json.writeObjectFieldStart("versions");
            json.writeStringField("navigator", "4.9.0");
            json.writeStringField("layer", "4.5");
            json.writeEndObject();
            json.writeStringField("domain", "enterprise-attack");
            json.writeStringField(
                    "description",
                    "Findings of the rule " + RuleCard.NAME + " ("
                            + investigation.options().profile().id() + "), by " + ToolVersion.NAME + " "
                            + ToolVersion.version());
            json.writeArrayFieldStart("techniques");
            technique(investigation, json);
            json.writeEndArray();
            json.writeObjectFieldStart("gradient");
            texts(json, "colors", List.of("#ffffff", "#ff6666"));
            json.writeNumberField("minValue", 0);
            json.writeNumberField("maxValue", Math.max(1, open(investigation)));
            json.writeEndObject();
            json.writeObjectFieldStart("filters");
            texts(json, "platforms", List.of("Windows"));
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        text.flush();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void technique(Investigation investigation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("techniqueID", TECHNIQUE);
        json.writeStringField("tactic", TACTIC);
        json.writeNumberField("score", open(investigation));
        json.writeStringField("comment", comment(investigation));
        json.writeBooleanField("enabled", true);
        json.writeArrayFieldStart("metadata");
        for (Map.Entry<String, Integer> count : counts(investigation).entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", count.getKey());
            json.writeStringField("value", String.valueOf(count.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Findings that nobody decided to be benign or false. */
    private static int open(Investigation investigation) {
        Casework casework = investigation.casework();
        int open = 0;
        for (int row : investigation.findingRows()) {
            open += casework.disposition(row).isBenignOrFalse() ? 0 : 1;
        }
        return open;
    }

    /** Findings in all, by disposition, and by band of triage. */
    private static Map<String, Integer> counts(Investigation investigation) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("findings", investigation.findings().size());
        for (Disposition disposition : Disposition.values()) {
            counts.put(disposition.name(), 0);
        }
        for (TriageBand band : TriageBand.values()) {
            counts.put(band.label(), 0);
        }
        for (int row : investigation.findingRows()) {
            counts.merge(investigation.casework().disposition(row).name(), 1, Integer::sum);
            counts.merge(TriageBand.of(investigation.triages().score(row)).label(), 1, Integer::sum);
        }
        return counts;
    }

    private static String comment(Investigation investigation) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> hosts = hosts(investigation);
        lines.add(investigation.findings().size() + " findings on " + hosts.size() + " hosts, " + open(investigation)
                + " of them not decided to be benign or false");
        listed(
                lines,
                "hosts",
                hosts.entrySet().stream()
                        .map(host -> host.getKey() + ": " + host.getValue())
                        .toList());
        listed(lines, "remarks", remarks(investigation));
        return String.join("\n", lines);
    }

    /** A host is one with and without its domain, and has the longest of its names. */
    private static Map<String, Integer> hosts(Investigation investigation) {
        EventStore store = investigation.store();
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int row : investigation.findingRows()) {
            String logged = store.value(row, EventField.COMPUTER);
            String host = logged == null ? "an unnamed host" : logged;
            String folded = LaneKind.HOST.folded(host);
            names.merge(folded, host, (one, other) -> other.length() > one.length() ? other : one);
            counts.merge(folded, 1, Integer::sum);
        }
        Map<String, Integer> hosts = new TreeMap<>();
        counts.forEach((folded, count) -> hosts.put(names.get(folded), count));
        return hosts;
    }

    private static List<String> remarks(Investigation investigation) {
        Set<String> remarks = new LinkedHashSet<>();
        for (int row : investigation.findingRows()) {
            investigation
                    .casework()
                    .cover(row)
                    .filter(cover -> !cover.note().isEmpty())
                    .ifPresent(cover -> remarks.add(remark(cover)));
        }
        return List.copyOf(remarks);
    }

    private static String remark(Cover cover) {
        return cover.disposition() + " by " + cover.decision().stamp().author() + ": " + cover.note();
    }

    private static void listed(List<String> lines, String what, List<String> all) {
        lines.addAll(all.subList(0, Math.min(all.size(), MOST_LISTED)));
        if (all.size() > MOST_LISTED) {
            lines.add("and " + (all.size() - MOST_LISTED) + " more " + what);
        }
    }
}
