package org.qwinsight.architecture.bad.analysis;

import java.util.List;

final class StartsThreads {
    void run(Runnable work) {
        new Thread(work).start();
    }

    long count(List<String> texts) {
        return texts.parallelStream().count();
    }
}
