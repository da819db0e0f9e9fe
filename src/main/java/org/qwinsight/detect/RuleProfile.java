package org.qwinsight.detect;

import static org.qwinsight.detect.CimField.ACTION;
import static org.qwinsight.detect.CimField.DEST;
import static org.qwinsight.detect.CimField.ORIGINAL_FILE_NAME;
import static org.qwinsight.detect.CimField.PARENT_PROCESS;
import static org.qwinsight.detect.CimField.PARENT_PROCESS_EXEC;
import static org.qwinsight.detect.CimField.PARENT_PROCESS_GUID;
import static org.qwinsight.detect.CimField.PARENT_PROCESS_ID;
import static org.qwinsight.detect.CimField.PARENT_PROCESS_NAME;
import static org.qwinsight.detect.CimField.PARENT_PROCESS_PATH;
import static org.qwinsight.detect.CimField.PROCESS;
import static org.qwinsight.detect.CimField.PROCESS_EXEC;
import static org.qwinsight.detect.CimField.PROCESS_GUID;
import static org.qwinsight.detect.CimField.PROCESS_HASH;
import static org.qwinsight.detect.CimField.PROCESS_ID;
import static org.qwinsight.detect.CimField.PROCESS_INTEGRITY_LEVEL;
import static org.qwinsight.detect.CimField.PROCESS_NAME;
import static org.qwinsight.detect.CimField.PROCESS_PATH;
import static org.qwinsight.detect.CimField.USER_ID;
import static org.qwinsight.detect.CimField.USER_NAME;
import static org.qwinsight.detect.CimField.VENDOR_PRODUCT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;
import org.qwinsight.event.ProcessStart;

/**
 * One version of the rule "Windows System Discovery Using Qwinsta": what it matches and what it groups by. Both
 * versions need the original file name to be exactly {@code qwinsta.exe}, or the file name of the image to be exactly
 * that (seed) or to end with it (ESCU 8). Letter case is ignored without regard to any locale.
 */
public enum RuleProfile {
    /** Version 3 of 2024-10-17, on which this program is specified. */
    SEED_V3(
            "seed-v3",
            3,
            "2024-10-17",
            "file name of the image is qwinsta.exe, or original file name is qwinsta.exe",
            List.of(
                    PARENT_PROCESS,
                    PARENT_PROCESS_NAME,
                    PROCESS_NAME,
                    PROCESS_ID,
                    PROCESS_GUID,
                    PROCESS,
                    USER_NAME,
                    DEST,
                    PARENT_PROCESS_ID,
                    ORIGINAL_FILE_NAME)),
    /** Version 8 of 2026-05-13, the newest known. */
    ESCU_V8(
            "escu-v8",
            8,
            "2026-05-13",
            "file name of the image ends with qwinsta.exe, or original file name is qwinsta.exe",
            List.of(
                    ACTION,
                    DEST,
                    ORIGINAL_FILE_NAME,
                    PARENT_PROCESS,
                    PARENT_PROCESS_EXEC,
                    PARENT_PROCESS_GUID,
                    PARENT_PROCESS_ID,
                    PARENT_PROCESS_NAME,
                    PARENT_PROCESS_PATH,
                    PROCESS,
                    PROCESS_EXEC,
                    PROCESS_GUID,
                    PROCESS_HASH,
                    PROCESS_ID,
                    PROCESS_INTEGRITY_LEVEL,
                    PROCESS_NAME,
                    PROCESS_PATH,
                    USER_NAME,
                    USER_ID,
                    VENDOR_PRODUCT));

    /** The file name that the rule looks for. */
    public static final String QWINSTA = "qwinsta.exe";

    private final String id;
    private final int version;
    private final String date;
    private final String match;
    private final List<CimField> by;

    RuleProfile(String id, int version, String date, String match, List<CimField> by) {
        this.id = id;
        this.version = version;
        this.date = date;
        this.match = match;
        this.by = by;
    }

    /** The name on the command line and in every export. */
    public String id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** ISO date of that version. */
    public String date() {
        return date;
    }

    /** The condition in words. */
    public String match() {
        return match;
    }

    /** The fields that matches are grouped by, in the order of the rule. */
    public List<CimField> by() {
        return by;
    }

    public static Optional<RuleProfile> named(String id) {
        for (RuleProfile profile : values()) {
            if (profile.id.equals(id.toLowerCase(Locale.ROOT))) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    /** The clause that two values fulfil, or null when they do not match. A missing value fulfils nothing. */
    public @Nullable Clause clause(@Nullable String processName, @Nullable String originalFileName) {
        boolean name = processName != null && nameMatches(processName);
        boolean original = originalFileName != null && fold(originalFileName).equals(QWINSTA);
        return clause(name, original);
    }

    /** The clause that one process start fulfils, or null when it is no finding: what {@link #findings} finds of it. */
    public @Nullable Clause clause(ProcessStart start) {
        return clause(start.kind(), matches(start, EventField.IMAGE), matches(start, EventField.ORIGINAL_FILE_NAME));
    }

    private static @Nullable Clause clause(EventKind kind, boolean name, boolean original) {
        return kind == EventKind.CROWDSTRIKE_SYNTHETICPROCESSROLLUP2 ? null : clause(name, original);
    }

    private static @Nullable Clause clause(boolean name, boolean original) {
        if (name) {
            return original ? Clause.BOTH : Clause.NAME;
        }
        return original ? Clause.ORIGINAL_NAME : null;
    }

    private boolean nameMatches(String processName) {
        return switch (this) {
            case SEED_V3 -> fold(processName).equals(QWINSTA);
            case ESCU_V8 -> fold(processName).endsWith(QWINSTA);
        };
    }

    /** Lower case without regard to any locale; unlike {@code equalsIgnoreCase} it keeps a dotless i apart from an i. */
    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * True for {@code qwinsta.exe.mui}, which tools that read the localised version resource report. The rule wants the
     * whole name and does not match it; a person should know.
     */
    public static boolean differsOnlyByMui(@Nullable String originalFileName) {
        return originalFileName != null && fold(originalFileName).equals(QWINSTA + ".mui");
    }

    /** All matches in row order. Works on the distinct values first, so that the cost per row is two look-ups. */
    public List<Finding> findings(EventStore store) {
        boolean[] images = matching(store, EventField.IMAGE);
        boolean[] originals = matching(store, EventField.ORIGINAL_FILE_NAME);
        List<Finding> findings = new ArrayList<>();
        int[] image = new int[EventStore.BLOCK];
        int[] originalName = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += image.length) {
            int count = store.readIds(EventField.IMAGE, from, image);
            store.readIds(EventField.ORIGINAL_FILE_NAME, from, originalName);
            for (int i = 0; i < count; i++) {
                boolean name = images[image[i]];
                boolean original = originals[originalName[i]];
                Clause clause = name || original ? clause(store.kind(from + i), name, original) : null;
                if (clause != null) {
                    findings.add(new Finding(from + i, clause));
                }
            }
        }
        return findings;
    }

    private boolean[] matching(EventStore store, EventField field) {
        Dictionary dictionary = store.dictionary(field);
        boolean[] matches = new boolean[dictionary.size()];
        for (int id = Dictionary.FIRST_VALUE; id < matches.length; id++) {
            String text = dictionary.text(id);
            matches[id] = text != null && matches(field, text);
        }
        return matches;
    }

    private boolean matches(ProcessStart start, EventField field) {
        String text = start.value(field);
        return text != null && mayEndWithQwinsta(text) && matches(field, text);
    }

    /** False for a text whose small letters cannot end with {@link #QWINSTA}. Makes no text, as nearly all starts are asked. */
    private static boolean mayEndWithQwinsta(String text) {
        return text.regionMatches(true, text.length() - QWINSTA.length(), QWINSTA, 0, QWINSTA.length());
    }

    private boolean matches(EventField field, String text) {
        return field == EventField.IMAGE ? clause(ImagePath.baseName(text), null) != null : clause(null, text) != null;
    }
}
