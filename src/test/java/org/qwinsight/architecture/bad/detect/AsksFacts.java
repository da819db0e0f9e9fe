package org.qwinsight.architecture.bad.detect;

import org.qwinsight.architecture.bad.analysis.AsksJudgement;

public final class AsksFacts {
    public AsksJudgement other() {
        return new AsksJudgement();
    }
}
