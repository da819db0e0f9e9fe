package org.qwinsight.ui.shell;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.ui.casework.CaseSession;
import org.qwinsight.ui.workspace.Workspace;

/** Zone and layout of the window, kept with the open case: as it was left when it is opened, saved when they change. */
final class CaseLook {
    /** Dragging a divider is one change. */
    private static final Duration QUIET = Duration.millis(600);

    private static final int FIRST_SET = 2;
    private static final int LAST_SET = 3;

    private final Workspace workspace;
    private final CaseSession session;
    private final List<LayoutPart> parts;
    private final PauseTransition pause = new PauseTransition(QUIET);

    /** Something that is done in a later pulse, after the room was given out in this one. */
    private final PauseTransition nextPulse = new PauseTransition(Duration.millis(1));

    private int pulses;
    private boolean isArranging;

    CaseLook(Workspace workspace, CaseSession session, List<LayoutPart> parts) {
        this.workspace = workspace;
        this.session = session;
        this.parts = List.copyOf(parts);
        pause.setOnFinished(event -> keep());
        nextPulse.setOnFinished(event -> arrangeInTime());
        session.pathProperty().addListener((property, before, now) -> {
            pause.stop();
            pulses = 0;
            nextPulse.playFromStart();
        });
        workspace.zoneProperty().addListener((property, before, now) -> changed());
        this.parts.forEach(part -> part.changes().addListener((property, before, now) -> changed()));
    }

    /**
     * When a case arrives, views are still being told of it, and take their room in the next pulse. A split pane moves one
     * divider for another's sake where both are set at once; set a second time they stay.
     */
    private void arrangeInTime() {
        pulses++;
        if (pulses >= FIRST_SET && session.pathProperty().get() != null) {
            arrange(session.contentProperty().get());
        }
        if (pulses < LAST_SET) {
            nextPulse.playFromStart();
        }
    }

    private void arrange(CaseFile file) {
        if (file.zone().isEmpty() && file.layout().isEmpty()) {
            changed(); // a case that was never looked at gets the look of this window
            return;
        }
        isArranging = true;
        try {
            workspace.zoneProperty().set(zone(file.zone()));
            for (LayoutPart part : parts) {
                String text = file.layout().get(part.name());
                if (text != null) {
                    part.arrange().accept(text);
                }
            }
        } finally {
            isArranging = false;
        }
    }

    /** The zone of a case; as it is where this runtime does not know it. */
    private ZoneId zone(String id) {
        try {
            return id.isEmpty() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException e) {
            return workspace.zone();
        }
    }

    private void changed() {
        if (!isArranging && session.pathProperty().get() != null) {
            pause.playFromStart();
        }
    }

    /** Keeps at once what was changed a moment ago, before the case is left. */
    void keepNow() {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            pause.stop();
            keep();
        }
    }

    /** What other versions keep in the layout stays as it is. */
    private void keep() {
        CaseFile file = session.contentProperty().get();
        if (session.pathProperty().get() == null) {
            return;
        }
        String zone =
                workspace.zone().equals(ZoneOffset.UTC) ? "" : workspace.zone().getId();
        Map<String, String> layout = new LinkedHashMap<>(file.layout());
        parts.forEach(part -> layout.put(part.name(), part.value().get()));
        if (!zone.equals(file.zone()) || !layout.equals(file.layout())) {
            session.look(zone, layout);
        }
    }
}
