package org.qwinsight.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.ImagePath;

/**
 * An image path in the form in which two sources can be compared: lower case, without the prefixes that only some of
 * them write.
 *
 * @param drive letter of the drive; {@link #ANY_DRIVE} for a device path, whose letter is not known; 0 for none
 * @param rest what follows the drive, null when the source gives only a file name
 * @param name file name
 */
public record ComparablePath(char drive, @Nullable String rest, String name) {
    public static final char ANY_DRIVE = '?';

    private static final String VOLUME = "\\device\\harddiskvolume";
    private static final String NETWORK = "\\device\\mup\\";
    private static final String SYSTEM_ROOT = "\\systemroot\\";

    /** True where both have a full path and these agree, on any drive where one does not know its letter. */
    public boolean isSameFile(ComparablePath other) {
        boolean sameDrive = drive == other.drive || drive == ANY_DRIVE || other.drive == ANY_DRIVE;
        return sameDrive && rest != null && rest.equals(other.rest);
    }

    /** The comparable form of an image path or file name. */
    public static ComparablePath of(String image) {
        String path = image.toLowerCase(Locale.ROOT).replace('/', '\\');
        if (path.startsWith("\\??\\") || path.startsWith("\\\\?\\")) {
            path = path.substring(4);
        }
        String name = ImagePath.baseName(path);
        if (path.startsWith(VOLUME)) {
            int cut = path.indexOf('\\', VOLUME.length());
            return cut < 0
                    ? new ComparablePath('\0', null, name)
                    : new ComparablePath(ANY_DRIVE, path.substring(cut), name);
        }
        if (path.startsWith(NETWORK)) {
            return new ComparablePath('\0', "\\\\" + path.substring(NETWORK.length()), name);
        }
        if (path.startsWith(SYSTEM_ROOT)) {
            return new ComparablePath('c', "\\windows\\" + path.substring(SYSTEM_ROOT.length()), name);
        }
        if (path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '\\') {
            return new ComparablePath(path.charAt(0), path.substring(2), name);
        }
        return new ComparablePath('\0', path.startsWith("\\") ? path : null, name);
    }
}
