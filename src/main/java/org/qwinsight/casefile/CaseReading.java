package org.qwinsight.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a case file.
 *
 * @param caseFile what was understood
 * @param problems what could not be read, one sentence each; a file with any is damaged and never written to
 * @param version the version that the file says it has, 0 when it says none
 */
public record CaseReading(CaseFile caseFile, List<String> problems, long version) {
    public CaseReading {
        problems = List.copyOf(problems);
    }

    public boolean isDamaged() {
        return !problems.isEmpty();
    }

    /** Why a file with this content is never written to; null when nothing of it speaks against that. */
    @Nullable
    String whyReadOnly() {
        if (isNewer()) {
            return "a newer version of this program wrote it (form " + version + ", this one knows "
                    + CaseFormat.VERSION + ")";
        }
        return isDamaged() ? String.join("; ", problems) : null;
    }

    /** True for a file of a program that this one may misunderstand. */
    public boolean isNewer() {
        return version > CaseFormat.VERSION;
    }
}
