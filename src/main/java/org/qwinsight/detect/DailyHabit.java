package org.qwinsight.detect;

import java.util.List;
import org.qwinsight.event.EventTime;

/** A4: the same pattern on several days at nearly the same time: a schedule. */
final class DailyHabit implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.A4;
    }

    @Override
    public Assessment assess(Scene scene) {
        List<Integer> runs = scene.stage().habits().of(scene.node());
        if (!runs.isEmpty()) {
            return fired(
                    "The same pattern ran on 3 or more days, less than 10 minutes apart by the clock.",
                    runs.stream().mapToInt(Integer::intValue).toArray());
        }
        HostActivity hosts = scene.stage().hosts();
        boolean isTimed = scene.nanos() != EventTime.NO_TIME;
        return isTimed && hosts.days(hosts.host(scene.node())) >= Habits.DAYS
                ? notFired("The same pattern did not run on 3 different days at about the same time.")
                : cannotTell("The logs of this host cover fewer than 3 days.");
    }
}
