package org.qwinsight.ingest.mapping;

import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.ProcessStart;

/** What a raw event means. */
public sealed interface Mapped {
    /** A process start. */
    record Start(ProcessStart start) implements Mapped {}

    /** A process exit. */
    record Exit(ProcessExit exit) implements Mapped {}

    /** A CrowdStrike record that tells which host an agent id stands for. */
    record AgentHost(String aid, String computer) implements Mapped {}
}
