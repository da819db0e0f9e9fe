package org.qwinsight.architecture.bad.analysis;

import org.qwinsight.architecture.bad.detect.AsksFacts;

public final class AsksJudgement {
    public AsksFacts other() {
        return new AsksFacts();
    }
}
