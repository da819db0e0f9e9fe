package org.qwinsight.ui.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.qwinsight.ingest.ReadNews;
import org.qwinsight.ui.workspace.DisplayText;

/** What is known of a load that still runs: the current source, counts, and the findings so far. */
public final class LiveLoad {
    /** Findings that are listed; of more, the newest. */
    static final int MOST_ROWS = 200;

    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ObservableList<ProvisionalFinding> rows = FXCollections.observableArrayList();

    LiveLoad() {
        clear();
    }

    /** The source that is being read. */
    public ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Records and process starts so far, in words. */
    public ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many findings there are so far, in words. */
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /** The findings so far, the one read last first, at most {@value #MOST_ROWS}. */
    ObservableList<ProvisionalFinding> rows() {
        return rows;
    }

    void clear() {
        source.set("");
        counts.set("Nothing is read yet");
        headline.set(headline(0));
        rows.clear();
    }

    void show(LoadNews.Batch batch) {
        ReadNews news = batch.newest();
        if (news != null) {
            source.set(news.source());
            counts.set(DisplayText.count(news.records(), "record") + " and "
                    + DisplayText.count(news.processStarts(), "process start") + " so far");
        }
        headline.set(headline(batch.found()));
        if (!batch.rows().isEmpty()) {
            List<ProvisionalFinding> shown = new ArrayList<>(batch.rows());
            Collections.reverse(shown);
            shown.addAll(rows.subList(0, Math.min(rows.size(), MOST_ROWS - shown.size())));
            rows.setAll(shown);
        }
    }

    private static String headline(long found) {
        return "Findings so far (provisional): " + DisplayText.count(found)
                + (found > MOST_ROWS ? " · the newest " + MOST_ROWS + " are listed" : "");
    }

    /**
     * {@code 120.0 MB of 400.0 MB · 60.0 MB a second · 5 s left}.
     *
     * @param perSecond bytes read a second, 0 when that is not known
     */
    static String describe(long done, long total, double perSecond) {
        StringBuilder text = new StringBuilder(DisplayText.bytes(done));
        if (total > 0) {
            text.append(" of ").append(DisplayText.bytes(total));
        }
        if (perSecond > 0) {
            text.append(" · ").append(DisplayText.bytes(Math.round(perSecond))).append(" a second");
            if (total > done) {
                long left = (long) Math.ceil((total - done) / perSecond);
                text.append(" · ")
                        .append(left < 120 ? left + " s" : (left + 59) / 60 + " min")
                        .append(" left");
            }
        }
        return text.toString();
    }
}
