package org.qwinsight.export.report;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.GroupRow;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.Grouping;
import org.qwinsight.event.EventTime;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.investigation.Investigation;

/** The findings in groups: by habit for a person, and the rule's own table to compare with the search. */
final class GroupSection implements Section {
    private static final int MOST = 300;
    private static final long MOST_CHARACTERS = 1_000_000;

    private final Investigation investigation;

    GroupSection(ReportRequest request) {
        this.investigation = request.investigation();
    }

    @Override
    public String id() {
        return "groups";
    }

    @Override
    public String title() {
        return "Groups";
    }

    @Override
    public void write(Page page) throws IOException {
        if (investigation.findings().isEmpty()) {
            page.note("None, since there is no finding.");
            return;
        }
        patterns(page);
        rule(page);
    }

    private void patterns(Page page) throws IOException {
        GroupTable table = investigation.groupedBy(new Grouping.ByPattern());
        page.html()
                .element("h3", "By pattern: host, user, parent and arguments")
                .line();
        long executions = table.rows().stream().mapToLong(GroupRow::count).sum();
        page.note(Page.count(executions, "execution") + " in "
                + Page.count(table.rows().size(), "pattern") + "; one that several sources recorded counts once.");
        page.beginTable(
                "patterns",
                "Host",
                "User",
                "Parent",
                "Arguments",
                "#Executions",
                "First and last (" + page.zoneName() + ")",
                "#Score",
                "Decision");
        int shown = shown(table);
        for (GroupRow group : table.rows().subList(0, shown)) {
            page.beginRow();
            for (String part : group.key()) {
                page.codeCell(part);
            }
            page.number(group.count());
            times(page, group);
            page.number(investigation.triages().highestScore(group.rows()));
            page.cell(decision(group));
            page.endRow();
        }
        page.endTable();
        page.leftOut(
                shown,
                table.rows().size(),
                "patterns",
                "qwinsight scan PATH… --by pattern --format csv lists them all.");
    }

    private void rule(Page page) throws IOException {
        GroupTable table = investigation.groups();
        page.html().element("h3", "The rule's own table").line();
        long records = table.rows().stream().mapToLong(GroupRow::count).sum();
        page.note(Page.count(records, "record") + " in "
                + Page.count(table.rows().size(), "row")
                + ", grouped as the search of the rule does it; a missing value is the text null."
                + (table.left() == 0
                        ? ""
                        : " " + Page.count(table.left(), "finding") + " give no row, since a value is missing."));
        page.beginTable("rule", "Grouped by", "#Count", "First and last (" + page.zoneName() + ")", "Decision");
        int shown = shown(table);
        for (GroupRow group : table.rows().subList(0, shown)) {
            page.beginRow();
            key(page, table.columns(), group);
            page.number(group.count());
            times(page, group);
            page.html().open("td").text(decision(group));
            page.html()
                    .text(table.mayBePidReuse(group) ? "; possible PID reuse" : "")
                    .close();
            page.endRow();
        }
        page.endTable();
        page.leftOut(
                shown, table.rows().size(), "rows", "All of them: qwinsight export PATH… --as groups-csv --out FILE.");
    }

    private static void key(Page page, List<String> columns, GroupRow group) throws IOException {
        Markup html = page.html();
        html.open("td").open("ul", "class", "key");
        for (int i = 0; i < columns.size(); i++) {
            html.open("li").element("span", columns.get(i), "class", "field").text(" ");
            page.code(group.key().get(i));
            html.close();
        }
        html.close().close();
    }

    /** One time where both are the same. */
    private static void times(Page page, GroupRow group) throws IOException {
        Markup html = page.html();
        html.open("td", "class", "time");
        html.text(page.time(new EventTime(group.firstNanos(), group.fractionDigits())));
        if (group.lastNanos() != group.firstNanos()) {
            html.empty("br").text(page.time(new EventTime(group.lastNanos(), group.fractionDigits())));
        }
        html.close();
    }

    private String decision(GroupRow group) {
        Set<Disposition> dispositions = EnumSet.noneOf(Disposition.class);
        group.rows().forEach(row -> dispositions.add(investigation.casework().disposition(row)));
        return dispositions.size() == 1 ? dispositions.iterator().next().label() : "different ones";
    }

    private static int shown(GroupTable table) {
        long characters = 0;
        int shown = 0;
        while (shown < Math.min(MOST, table.rows().size())) {
            for (String part : table.rows().get(shown).key()) {
                characters += part.length();
            }
            if (characters > MOST_CHARACTERS && shown > 0) {
                break;
            }
            shown++;
        }
        return shown;
    }
}
