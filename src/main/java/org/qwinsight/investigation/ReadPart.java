package org.qwinsight.investigation;

import org.qwinsight.detect.RuleProfile;
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

    /**
     * The same part, where of starts that are no findings only those values are kept by which findings are judged. Findings,
     * groups of them, their triage and the tree are the same.
     */
    public ReadPart judging(RuleProfile profile) {
        return new ReadPart(scope.keeping(JudgedValues.by(profile)), branches, sentence);
    }
}
