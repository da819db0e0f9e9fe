package org.qwinsight.ui.shell;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What a view is for, said when F1 is pressed in it. */
enum HelpTopic {
    FINDINGS("findings-view", "Findings", """
            Every process start that the rule matches: runs of qwinsta.exe, also renamed ones that still carry the \
            original file name. The Match column says by which clause.

            Score and band say how much a finding resembles the discovery that Qakbot does; the reasons are in the \
            details. They order and explain, they never decide.

            M says what the chosen rows are, Shift+M what all shown rows are; the menu of a row has more. H hides what was decided as benign or false. A finding that is hidden \
            is still counted above the table and in every export."""),
    TIMELINE("timeline-view", "Timeline", """
            Process starts along time, in lanes. Diamonds are findings, bars are the number of starts for each pixel; \
            zoomed in, each process is a bar from its start to its end.

            Drag selects a range. Zooming and selecting change nothing else: F filters findings, tables and exports \
            to the selected range, Shift+F takes the filter away.

            The wheel, + and − zoom; Home shows all; Z undoes a zoom.

            R replays what happened, of the selected range or the whole case: all views show only what had started by             then. Space pauses, comma and full stop step, R again ends it."""),
    TREE("process-tree-view", "Process tree", """
            Which process started which. The Link column says how each parent was found: by GUID or Falcon id, by \
            PID within the known life of the parent, by PID while the parent's exit is unknown, by name only, or not \
            in these logs. Grey rows in italics are parents that the logs only name.

            The details list the other candidates and why they lost.

            Left and Right close and open; * opens the whole branch; Ctrl+B shows only branches with findings."""),
    EVENTS("events-view", "Event table", """
            Every process start of the current filter, one row each. The row under the headings filters by column in \
            the words of the search bar, or by checks where a column has few words. Click a heading to sort, \
            Shift+click to sort further by another column.

            Shift and Ctrl choose several rows, with the mouse or with arrows; Ctrl+Space takes one in or out.

            Lines between rows name quiet times."""),
    GROUPS("groups-view", "Groups", """
            Findings or all processes that have the same values, counted, with first and last time. The rule's own \
            table is one of the groupings.

            A click selects a group's first process. Totals say what they count and always add up."""),
    DETAILS("details-view", "Details", """
            Everything that is known of the selected process: every field of its record, why the rule matches, how \
            its parent was found, and the record as it stands in the log.

            Names in the line above are its ancestors. Ctrl+C copies a value."""),
    QUERY("query-bar", "Search", """
            Words and terms such as host:WS1, parent:wermgr.exe, -user:SYSTEM, "net view" or start>=2026-03-02T09:00Z. \
            All of them have to hold. Each becomes a chip that can be switched off without being lost.

            The same query works on the command line with --where."""),
    EVIDENCE("evidence-view", "Evidence", """
            What was read: files, records, the time they span, and what these logs cannot show. A yellow chip opens \
            its reason."""),
    WINDOW("main-window", "Qwinsight", """
            Open event logs exported as XML or JSON, or CrowdStrike process records: files, folders, archives. They \
            are only ever read.

            Ctrl+Shift+P lists everything that the window can do, ? lists the keys, F1 inside a view explains it.""");

    private final String place;
    private final String title;
    private final String text;

    /** @param place style class or id of the view's outermost node */
    HelpTopic(String place, String title, String text) {
        this.place = place;
        this.title = title;
        this.text = text;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    /** The topic of the view that a node stands in. */
    static HelpTopic at(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (HelpTopic topic : values()) {
                if (topic.place.equals(at.getId()) || at.getStyleClass().contains(topic.place)) {
                    return topic;
                }
            }
        }
        return WINDOW;
    }
}
