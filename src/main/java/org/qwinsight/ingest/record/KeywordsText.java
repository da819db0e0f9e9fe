package org.qwinsight.ingest.record;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the ways in which exports write {@code System/Keywords} to the one of Windows: {@code 0x8020000000000000}. */
final class KeywordsText {
    private static final String AUDIT_SUCCESS = "0x8020000000000000";
    private static final String AUDIT_FAILURE = "0x8010000000000000";
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}");

    private KeywordsText() {}

    /**
     * The native form.
     *
     * @param text hexadecimal; decimal, where a signed 64-bit number may be negative; or the English name of an audit
     *     result. Any other text stays as it is
     */
    static String normalise(String text) {
        String s = text.strip();
        if (s.isEmpty() || s.startsWith("0x")) {
            return s;
        }
        if (DECIMAL.matcher(s).matches()) {
            BigInteger value = new BigInteger(s);
            BigInteger bits = value.signum() < 0 ? value.add(TWO_TO_64) : value;
            return bits.signum() < 0 ? s : String.format(Locale.ROOT, "0x%x", bits);
        }
        return switch (s.toLowerCase(Locale.ROOT)) {
            case "audit success" -> AUDIT_SUCCESS;
            case "audit failure" -> AUDIT_FAILURE;
            default -> s;
        };
    }
}
