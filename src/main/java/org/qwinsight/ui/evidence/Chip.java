package org.qwinsight.ui.evidence;

/**
 * One fact about the evidence.
 *
 * @param text short, with its number
 * @param explanation what it means, for a tooltip
 * @param isWarning something is missing or went wrong
 */
public record Chip(String text, String explanation, boolean isWarning) {}
