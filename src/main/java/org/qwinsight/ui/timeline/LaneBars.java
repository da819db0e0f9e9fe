package org.qwinsight.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * The lives of the processes of one lane, laid out in lines that do not overlap. Immutable.
 *
 * @param bars empty when the lane shows its density instead
 * @param levelHeight height of a line in pixels
 * @param hasNames true when there is room for the processes' names
 */
record LaneBars(List<LifetimeBar> bars, double levelHeight, boolean hasNames) {
    static final LaneBars NONE = new LaneBars(List.of(), 0, false);

    /** More starts than this in one lane are always shown as density. */
    static final int MOST = 300;

    static final double NAMED_LEVEL = 14;
    static final double THIN_LEVEL = 6;
    /** Length of a bar whose end was not logged. */
    static final double OPEN_LENGTH = 14;

    private static final double SHORTEST = 3;
    private static final double GAP = 3;
    private static final double NAME_GAP = 6;

    /** True when the lane shows how many starts there are and not each life. */
    boolean isDensity() {
        return levelHeight == 0;
    }

    /** When processes started and ended. */
    record Lives(EventStore store, ProcessTree tree) {}

    /** What a lane shows and where. */
    record Place(TimeWindow window, double width, double height) {}

    /**
     * Lays out a lane.
     *
     * @param started rows of the lane that started in the shown time, in time order
     * @param running rows of the lane that started before it and ended later; left out one by one where there is no room
     * @param nameWidth width of the name of a row in pixels
     */
    static LaneBars of(int[] started, int[] running, Lives lives, Place place, IntToDoubleFunction nameWidth) {
        if (started.length > MOST) {
            return NONE;
        }
        for (boolean named : new boolean[] {true, false}) {
            double level = named ? NAMED_LEVEL : THIN_LEVEL;
            Packing packing = new Packing((int) (place.height() / level));
            IntToDoubleFunction room = named ? row -> NAME_GAP + nameWidth.applyAsDouble(row) : row -> 0;
            boolean fits = Arrays.stream(started).allMatch(row -> packing.add(bar(row, lives, place), room));
            if (fits) {
                for (int row : running) {
                    packing.add(bar(row, lives, place), room);
                }
                return new LaneBars(List.copyOf(packing.bars), level, named);
            }
        }
        return NONE;
    }

    private static LifetimeBar bar(int row, Lives lives, Place place) {
        double from = place.window().place(lives.store().timeNanos(row)) * place.width();
        long end = lives.tree().endNanos(row);
        boolean isLogged = end != EventTime.NO_TIME;
        double to = isLogged ? place.window().place(end) * place.width() : from + OPEN_LENGTH;
        return new LifetimeBar(row, from, Math.max(from + SHORTEST, to), isLogged, 0);
    }

    /** Puts each bar into the first line that has room for it. */
    private static final class Packing {
        private final List<List<double[]>> taken = new ArrayList<>();
        private final List<LifetimeBar> bars = new ArrayList<>();

        Packing(int levels) {
            for (int level = 0; level < levels; level++) {
                taken.add(new ArrayList<>());
            }
        }

        boolean add(LifetimeBar bar, IntToDoubleFunction room) {
            double from = Math.max(0, bar.fromX());
            double to = Math.max(bar.toX(), from + room.applyAsDouble(bar.row())) + GAP;
            for (int level = 0; level < taken.size(); level++) {
                if (taken.get(level).stream().noneMatch(other -> from < other[1] && other[0] < to)) {
                    taken.get(level).add(new double[] {from, to});
                    bars.add(new LifetimeBar(bar.row(), bar.fromX(), bar.toX(), bar.isEndLogged(), level));
                    return true;
                }
            }
            return false;
        }
    }
}
