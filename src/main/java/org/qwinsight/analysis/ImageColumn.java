package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import org.qwinsight.event.Dictionary;

/** The image texts of one column as numbers that can be compared with those of another column. */
final class ImageColumn {
    static final int ABSENT = -1;

    private final int[] names;
    private final int[] paths;
    private final char[] drives;

    /**
     * Numbers the texts of a column.
     *
     * @param numbers the numbers given so far, shared by the columns that are compared
     */
    ImageColumn(Dictionary texts, Object2IntOpenHashMap<String> numbers) {
        names = new int[texts.size()];
        paths = new int[texts.size()];
        drives = new char[texts.size()];
        for (int id = 0; id < texts.size(); id++) {
            String text = texts.text(id);
            names[id] = ABSENT;
            paths[id] = ABSENT;
            if (text != null) {
                ComparablePath path = ComparablePath.of(text);
                names[id] = number(path.name(), numbers);
                paths[id] = path.rest() == null ? ABSENT : number(path.rest(), numbers);
                drives[id] = path.drive();
            }
        }
    }

    private static int number(String text, Object2IntOpenHashMap<String> numbers) {
        int next = numbers.size();
        int number = numbers.putIfAbsent(text, next);
        return number == numbers.defaultReturnValue() ? next : number;
    }

    /** The number of the file name, or {@link #ABSENT} when there is no image. */
    int name(int id) {
        return names[id];
    }

    /** A number for the path where there is one, else for the file name; {@link #ABSENT} when there is no image. */
    int pathOrName(int id) {
        return paths[id] == ABSENT ? names[id] : paths[id];
    }

    /** Full paths when both have one, else file names. A missing image agrees with every other. */
    static boolean agree(ImageColumn a, int idA, ImageColumn b, int idB) {
        if (a.names[idA] == ABSENT || b.names[idB] == ABSENT) {
            return true;
        }
        if (a.paths[idA] == ABSENT || b.paths[idB] == ABSENT) {
            return a.names[idA] == b.names[idB];
        }
        char driveA = a.drives[idA];
        char driveB = b.drives[idB];
        boolean sameDrive =
                driveA == driveB || driveA == ComparablePath.ANY_DRIVE || driveB == ComparablePath.ANY_DRIVE;
        return sameDrive && a.paths[idA] == b.paths[idB];
    }
}
