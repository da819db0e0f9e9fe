package org.qwinsight.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A claim of the data that would make a process its own ancestor and was therefore not followed.
 *
 * @param row the process start whose link was cut: of those in the circle, the first
 * @param parentRow the start that it names as its parent; {@code row} itself when it names itself
 * @param length number of processes in the circle
 */
public record CycleCut(int row, int parentRow, int length) {
    /** Cuts by the row whose link was cut. */
    static Map<Integer, CycleCut> byRow(List<CycleCut> cuts) {
        return cuts.stream().collect(Collectors.toUnmodifiableMap(CycleCut::row, cut -> cut));
    }
}
