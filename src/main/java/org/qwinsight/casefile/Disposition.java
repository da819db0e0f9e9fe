package org.qwinsight.casefile;

import java.util.Locale;
import java.util.Optional;

/**
 * What an analyst makes of a finding. Codes are stable and stand in case files and exports; labels and ids are those of
 * Splunk Enterprise Security, where sites can add their own, so an id is a hint and no contract.
 */
public enum Disposition {
    UNDETERMINED("Undetermined", 6),
    TP_SUSPICIOUS("True Positive - Suspicious Activity", 1),
    /** It really happened and it may: what most so-called false positives of this rule are. */
    BP_EXPECTED("Benign Positive - Suspicious But Expected", 2),
    /** A match that is not what the rule looks for. */
    FP_LOGIC("False Positive - Incorrect Analytic Logic", 3),
    /** A fault of a log or of its parser. */
    FP_DATA("False Positive - Inaccurate Data", 4),
    OTHER("Other", 5);

    private final String label;
    private final int splunkNumber;

    Disposition(String label, int splunkNumber) {
        this.label = label;
        this.splunkNumber = splunkNumber;
    }

    /** The name a person reads. */
    public String label() {
        return label;
    }

    /** For example {@code disposition:2}. */
    public String splunkId() {
        return "disposition:" + splunkNumber;
    }

    /** True for benign and false positives: they need a comment, and only they can be hidden. */
    public boolean isBenignOrFalse() {
        return switch (this) {
            case BP_EXPECTED, FP_LOGIC, FP_DATA -> true;
            case UNDETERMINED, TP_SUSPICIOUS, OTHER -> false;
        };
    }

    /** The disposition with this code, ignoring case. */
    public static Optional<Disposition> named(String code) {
        for (Disposition disposition : values()) {
            if (disposition.name().equals(code.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(disposition);
            }
        }
        return Optional.empty();
    }
}
