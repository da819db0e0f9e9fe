package org.qwinsight.export.filter;

import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Scope;

/** The words of another system. */
interface FilterLanguage {
    /** Its name, for a person. */
    String name();

    /**
     * A decision in these words. Never covers a finding by its original file name alone.
     *
     * @param decided positions of the findings that the decision hides in the window
     * @throws NotExpressible when they cannot say it, even narrower
     */
    Exclusion exclusion(Decision decision, Scope.Pattern pattern, FindingValues findings, int[] decided)
            throws NotExpressible;
}
