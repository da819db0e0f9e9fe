package org.qwinsight.event;

/** The file name part of a Windows image path. */
public final class ImagePath {
    private ImagePath() {}

    /** What stands behind the last backslash or slash; the whole text when there is none. */
    public static String baseName(String path) {
        int cut = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
        return path.substring(cut + 1);
    }
}
