package org.qwinsight.ui.casework;

import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.investigation.Investigation;

/**
 * A case file that was opened together with its evidence.
 *
 * @param store holds the lock until it is closed
 * @param content with the evidence where it lies now; not saved yet
 * @param investigation the evidence with the case applied
 */
record OpenedCase(CaseStore store, CaseFile content, Investigation investigation) {}
