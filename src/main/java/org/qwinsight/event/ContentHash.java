package org.qwinsight.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SHA-256 over everything a process start says, for records that carry no id of their own. */
final class ContentHash {
    private ContentHash() {}

    static String of(EventKind kind, long timeNanos, Function<EventField, @Nullable String> fields) {
        MessageDigest digest = sha256();
        update(digest, kind.id());
        update(digest, Long.toString(timeNanos));
        for (EventField field : EventField.values()) {
            String value = fields.apply(field);
            if (value != null) {
                update(digest, field.fieldName());
                update(digest, value);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Length first, so that no two different lists of texts give the same bytes. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }
}
