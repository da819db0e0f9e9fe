package org.qwinsight.export.picture;

import java.util.List;

/**
 * A drawing apart from any format.
 *
 * @param title what it shows, in a few words
 * @param description the same as the picture says, for those who do not see it; empty for a piece of a picture
 * @param width in pixels
 * @param height in pixels
 * @param shapes in the order in which they are drawn
 */
public record Picture(String title, String description, int width, int height, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }
}
