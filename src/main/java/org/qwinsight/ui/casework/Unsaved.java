package org.qwinsight.ui.casework;

import java.nio.file.Path;

/**
 * What a case could not save.
 *
 * @param file the case file, which is as it was before
 * @param entries how many things that were said are not in it
 * @param problem why
 */
public record Unsaved(Path file, int entries, String problem) {}
