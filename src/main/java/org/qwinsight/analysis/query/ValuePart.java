package org.qwinsight.analysis.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.ImagePath;

/** A part of a logged text that a person means when naming the whole. */
public enum ValuePart {
    /** {@code cmd.exe} of a path. */
    FILE_NAME {
        @Override
        public @Nullable String of(String text) {
            return ImagePath.baseName(text);
        }
    },
    /** {@code WS1} of {@code WS1.corp.local}. */
    HOST_NAME {
        @Override
        public @Nullable String of(String text) {
            int dot = text.indexOf('.');
            return dot > 0 ? text.substring(0, dot) : text;
        }
    },
    /** {@code SYSTEM} of {@code NT AUTHORITY\SYSTEM}. */
    ACCOUNT_NAME {
        @Override
        public @Nullable String of(String text) {
            return text.substring(text.lastIndexOf('\\') + 1);
        }
    },
    /** A GUID without braces. */
    BARE_GUID {
        @Override
        public @Nullable String of(String text) {
            boolean braced = text.length() > 2 && text.startsWith("{") && text.endsWith("}");
            return braced ? text.substring(1, text.length() - 1) : text;
        }
    },
    MD5 {
        @Override
        public @Nullable String of(String text) {
            return hash(text, "md5=");
        }
    },
    SHA1 {
        @Override
        public @Nullable String of(String text) {
            return hash(text, "sha1=");
        }
    },
    SHA256 {
        @Override
        public @Nullable String of(String text) {
            return hash(text, "sha256=");
        }
    },
    IMPHASH {
        @Override
        public @Nullable String of(String text) {
            return hash(text, "imphash=");
        }
    };

    /** The part of a text, or null when it has none. */
    public abstract @Nullable String of(String text);

    /** The value of one algorithm in {@code MD5=…,SHA256=…}. */
    private static @Nullable String hash(String text, String prefix) {
        for (String hash : text.split(",", -1)) {
            String stripped = hash.strip();
            if (stripped.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                return stripped.substring(prefix.length());
            }
        }
        return null;
    }
}
