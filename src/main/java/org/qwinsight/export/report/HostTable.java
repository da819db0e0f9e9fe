package org.qwinsight.export.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.Finding;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;

/** The hosts with findings, the most suspicious first. A host is one, whether it is named with its domain or without. */
final class HostTable {
    private static final int MOST = 100;
    private static final String UNNAMED = "not recorded";

    private final Investigation investigation;

    HostTable(Investigation investigation) {
        this.investigation = investigation;
    }

    /** What is known of one host's findings. */
    private static final class Line {
        private String host = "";
        private int count;
        private int score;
        private int open;
        private EventTime first = EventTime.UNKNOWN;
        private EventTime last = EventTime.UNKNOWN;
        private final Set<Integer> executions = new HashSet<>();
    }

    /** How many hosts there are in the evidence. */
    static int hosts(Investigation investigation) {
        Set<String> folded = new HashSet<>();
        investigation.hosts().forEach(host -> folded.add(LaneKind.HOST.folded(host)));
        return folded.size();
    }

    void write(Page page) throws IOException {
        List<Line> lines = new ArrayList<>(lines().values());
        lines.sort(Comparator.comparingInt((Line line) -> -line.score)
                .thenComparingInt(line -> -line.count)
                .thenComparing(line -> line.host));
        page.html().element("h3", "Hosts with findings").line();
        page.beginTable(
                "hosts",
                "Host",
                "#Findings",
                "#Executions",
                "#Undetermined",
                "#Highest score",
                "First (" + page.zoneName() + ")",
                "Last (" + page.zoneName() + ")");
        for (Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
            page.beginRow();
            page.codeCell(line.host);
            page.number(line.count);
            page.number(line.executions.size());
            page.number(line.open);
            page.number(line.score);
            page.timeCell(line.first);
            page.timeCell(line.last);
            page.endRow();
        }
        page.endTable();
        page.leftOut(
                Math.min(MOST, lines.size()), lines.size(), "hosts", "qwinsight scan PATH… --by dest lists them all.");
    }

    private Map<String, Line> lines() {
        EventStore store = investigation.store();
        Map<String, Line> hosts = new HashMap<>();
        for (Finding finding : investigation.findings()) {
            int row = finding.row();
            String dest = CimField.DEST.value(store, row);
            String host = dest == null ? UNNAMED : dest;
            Line line = hosts.computeIfAbsent(LaneKind.HOST.folded(host), any -> new Line());
            line.host = host.length() > line.host.length() ? host : line.host;
            line.count++;
            line.executions.add(investigation.tree().node(row));
            line.score = Math.max(line.score, investigation.triages().score(row));
            line.open += investigation.casework().disposition(row) == Disposition.UNDETERMINED ? 1 : 0;
            line.last = store.time(row);
            line.first = line.first.isKnown() ? line.first : line.last;
        }
        return hosts;
    }
}
