package org.qwinsight.architecture.bad.event;

final class EndsTheProgram {
    void end() {
        System.exit(1);
    }
}
