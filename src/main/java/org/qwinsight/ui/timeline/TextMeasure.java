package org.qwinsight.ui.timeline;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are on a canvas, and how they are cut to a width. */
final class TextMeasure {
    private static final int MOST_KNOWN = 4000;

    private Font font = Font.getDefault();
    private final Map<String, Double> known = new HashMap<>();
    private final Text text = new Text();

    /** @param size of all following texts, in pixels */
    void setSize(double size) {
        if (font.getSize() != size || !text.getFont().equals(font)) {
            font = Font.font(size);
            text.setFont(font);
            known.clear();
        }
    }

    Font font() {
        return font;
    }

    double width(String words) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(words, asked -> {
            text.setText(asked);
            return text.getLayoutBounds().getWidth();
        });
    }

    /** The text, or its begin and end with a sign for what was left out, so that it fits. */
    String middleCut(String words, double room) {
        if (width(words) <= room) {
            return words;
        }
        int low = 0;
        int high = words.length() - 1;
        while (low < high) {
            int kept = (low + high + 1) / 2;
            if (width(cut(words, kept)) <= room) {
                low = kept;
            } else {
                high = kept - 1;
            }
        }
        return cut(words, low);
    }

    private static String cut(String words, int kept) {
        int begin = (kept + 1) / 2;
        return words.substring(0, begin) + "…" + words.substring(words.length() - (kept - begin));
    }
}
