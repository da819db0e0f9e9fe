package org.qwinsight.analysis.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names without what all of them have in common, since a name that is cut should keep what tells it from the others:
 * hosts lose the domain, users the domain before the backslash, evidence files the folders before the file.
 */
final class ShortNames {
    private ShortNames() {}

    static List<String> of(LaneKind kind, List<String> names) {
        return switch (kind) {
            case NONE, SOURCE -> names;
            case HOST -> withoutEnd(names, commonEnd(names));
            case USER, FILE -> withoutBegin(names, commonBegin(names));
        };
    }

    private static List<String> withoutEnd(List<String> names, String end) {
        return names.stream()
                .map(name -> name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name)
                .toList();
    }

    private static List<String> withoutBegin(List<String> names, String begin) {
        return names.stream()
                .map(name -> name.startsWith(begin) ? name.substring(begin.length()) : name)
                .toList();
    }

    /** What the names end with in common, from a dot on. */
    private static String commonEnd(List<String> names) {
        @Nullable String common = null;
        for (String name : names) {
            if (isNoName(name)) {
                continue;
            }
            String domain = name.indexOf('.') < 0 ? "" : name.substring(name.indexOf('.'));
            common = common == null ? domain : common;
            while (!common.isEmpty() && !name.endsWith(common)) {
                int next = common.indexOf('.', 1);
                common = next < 0 ? "" : common.substring(next);
            }
        }
        return common == null ? "" : common;
    }

    /** What the names begin with in common, up to a separator of folders or domains. */
    private static String commonBegin(List<String> names) {
        @Nullable String common = null;
        for (String name : names) {
            if (isNoName(name)) {
                continue;
            }
            common = common == null ? upToSeparator(name) : common;
            while (!name.startsWith(common)) {
                common = upToSeparator(common.substring(0, common.length() - 1));
            }
        }
        return common == null ? "" : common;
    }

    private static String upToSeparator(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1);
    }

    /** The lane of rows without a name, and the one that the rest shares, have nothing in common with the others. */
    private static boolean isNoName(String name) {
        return name.equals(Lanes.NO_NAME)
                || name.endsWith(" other " + LaneKind.HOST.plural())
                || name.endsWith(" other " + LaneKind.USER.plural())
                || name.endsWith(" other " + LaneKind.FILE.plural());
    }
}
