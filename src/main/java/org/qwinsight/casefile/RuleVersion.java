package org.qwinsight.casefile;

/**
 * The rule that made the finding which was decided.
 *
 * @param id of the published rule
 * @param version of the published rule
 * @param profile the program's name for that version
 */
public record RuleVersion(String id, int version, String profile) {}
