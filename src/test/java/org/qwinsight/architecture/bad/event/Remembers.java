package org.qwinsight.architecture.bad.event;

@SuppressWarnings("NonFinalStaticField") // the fault that the rule must find
final class Remembers {
    static int count;

    private Remembers() {}
}
