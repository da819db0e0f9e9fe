package org.qwinsight.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Invented but repeatable values: the same seed and the same parts always give the same value, in whatever order
 * values are asked for. Pids, hashes, GUIDs and delays all come from here.
 */
final class SeededDigest {
    private static final int HEX_DIGITS = 64;

    private final long seed;

    SeededDigest(long seed) {
        this.seed = seed;
    }

    /** Lower-case hexadecimal text of 1 to 64 digits. */
    String hex(int digits, Object... parts) {
        if (digits < 1 || digits > HEX_DIGITS) {
            throw new IllegalArgumentException("1 to 64 digits, not " + digits);
        }
        return HexFormat.of().formatHex(digest(parts)).substring(0, digits);
    }

    /** A number from 0 up to, not including, {@code bound}. */
    long below(long bound, Object... parts) {
        return new BigInteger(1, digest(parts)).mod(BigInteger.valueOf(bound)).longValueExact();
    }

    private byte[] digest(Object... parts) {
        StringBuilder text = new StringBuilder(Long.toString(seed));
        for (Object part : parts) {
            text.append('\0').append(part);
        }
        return sha256().digest(text.toString().getBytes(UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
