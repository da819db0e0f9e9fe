package org.qwinsight.investigation;

import org.qwinsight.ingest.ReadScope;

/**
 * What part of the evidence is kept, for evidence that does not fit into memory as a whole. All of it is read and counted.
 *
 * @param scope which process starts are kept
 * @param branches of these, keep only the findings, their ancestors, their siblings and what is below them
 * @param sentence what it is, for a person
 */
public record ReadPart(ReadScope scope, boolean branches, String sentence) {
    public static final ReadPart ALL = new ReadPart(ReadScope.ALL, false, "everything");
}
