package org.qwinsight.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a cell as a formula: such a cell gets a leading apostrophe. A cell that already looks
 * guarded gets one too, so that taking one away from every guarded cell gives back exactly what was there.
 */
public final class FormulaGuard {
    /** What it does, for a manifest. */
    static final String DESCRIPTION =
            "a cell that begins with = + - @ tab or CR, after any apostrophes, has one more apostrophe in front";

    private static final Pattern RUNS_OR_LOOKS_GUARDED = Pattern.compile("^'*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\\t\\r]", Pattern.DOTALL);

    private FormulaGuard() {}

    public static String guard(String cell) {
        return RUNS_OR_LOOKS_GUARDED.matcher(cell).find() ? '\'' + cell : cell;
    }

    /** Takes the guard away; the inverse of {@link #guard}. */
    public static String unguard(String cell) {
        return GUARDED.matcher(cell).find() ? cell.substring(1) : cell;
    }
}
