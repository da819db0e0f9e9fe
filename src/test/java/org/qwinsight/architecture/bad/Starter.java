package org.qwinsight.architecture.bad;

import org.qwinsight.architecture.bad.analysis.AsksJudgement;

final class Starter {
    AsksJudgement work = new AsksJudgement();
}
