package org.qwinsight.export.picture;

import org.qwinsight.analysis.ParentLink;

/** The sign of how a parent was found: full for what an id or a lifetime proves, hollow for what is only likely. */
enum LinkGlyph {
    ID(ParentLink.GUID),
    LIFETIME(ParentLink.PID_WITHIN_LIFETIME),
    EARLIER(ParentLink.PID_EARLIER_START),
    NAMED(ParentLink.NAME_ONLY),
    ABSENT(ParentLink.NOT_IN_LOGS),
    NO_PARENT(ParentLink.NONE);

    private static final double SIZE = 3.5;

    private final ParentLink link;

    LinkGlyph(ParentLink link) {
        this.link = link;
    }

    static LinkGlyph of(ParentLink link) {
        for (LinkGlyph glyph : values()) {
            if (glyph.link == link) {
                return glyph;
            }
        }
        throw new AssertionError(link + " has no glyph");
    }

    ParentLink link() {
        return link;
    }

    /** Draws it around a point. */
    void draw(Drawing drawing, double x, double y) {
        switch (this) {
            case ID -> square(drawing, x, y, true);
            case LIFETIME -> drawing.disc(x, y, SIZE, Ink.MUTED, true);
            case EARLIER -> drawing.disc(x, y, SIZE - 0.5, Ink.MUTED, false);
            case NAMED -> square(drawing, x, y, false);
            case ABSENT -> {
                drawing.line(x - SIZE, y - SIZE, x + SIZE, y + SIZE, Ink.MUTED);
                drawing.line(x - SIZE, y + SIZE, x + SIZE, y - SIZE, Ink.MUTED);
            }
            case NO_PARENT -> drawing.line(x - SIZE, y, x + SIZE, y, Ink.MUTED);
        }
    }

    private static void square(Drawing drawing, double x, double y, boolean isFilled) {
        double half = isFilled ? SIZE : SIZE - 0.5;
        drawing.polygon(
                Ink.MUTED, isFilled, x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    }
}
