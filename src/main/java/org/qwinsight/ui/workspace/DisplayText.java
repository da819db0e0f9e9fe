package org.qwinsight.ui.workspace;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;
import org.qwinsight.export.VisibleText;

/** How names, numbers and long texts look in the window. */
public final class DisplayText {
    /** What stands in place of a value that a record does not have; always grey, never like a value. */
    public static final String NOT_RECORDED = "not recorded";

    private static final Pattern DECEIVING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t\\n\\r]]");

    private DisplayText() {}

    /** The file name of a row's image, or {@link #NOT_RECORDED}. */
    public static String processName(EventStore store, int row) {
        String image = store.value(row, EventField.IMAGE);
        return image == null ? NOT_RECORDED : imageName(image);
    }

    /** The file name of an image. */
    public static String imageName(String image) {
        return visible(ImagePath.baseName(image));
    }

    /**
     * Text out of evidence as it may stand on the screen: what cannot be seen or turns other text round is an escape, so
     * that no name looks like another. Line breaks and tabs stay.
     */
    public static String visible(String text) {
        return DECEIVING.matcher(text).replaceAll(sign -> Matcher.quoteReplacement(VisibleText.of(sign.group())));
    }

    /** A PID as logged, with the decimal number before a hexadecimal one: {@code 3972 (0xf84)}. */
    public static String pid(@Nullable String logged) {
        if (logged == null) {
            return "";
        }
        if (!logged.startsWith("0x")) {
            return logged;
        }
        try {
            return Long.parseUnsignedLong(logged.substring(2), 16) + " (" + logged + ")";
        } catch (NumberFormatException e) {
            return logged;
        }
    }

    /** A number with thin gaps between the thousands. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }

    /** A number with its noun: {@code 1 finding}, {@code 2 findings}. */
    public static String count(long number, String noun) {
        return count(number) + ' ' + noun + (number == 1 ? "" : "s");
    }

    /** A number of bytes in the unit that leaves one to three digits before the point. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.95 && unit < 3) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %cB", value, "kMGT".charAt(unit));
    }

    /** One line for a table cell: line breaks and tabs become visible signs as in {@link #visible}, very long texts lose their middle. */
    public static String oneLine(String text) {
        String cut =
                text.length() > 2000 ? text.substring(0, 1200) + " … " + text.substring(text.length() - 700) : text;
        return visible(
                cut.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎').replace('\t', '⇥'));
    }
}
