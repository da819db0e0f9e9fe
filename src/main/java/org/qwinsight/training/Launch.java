package org.qwinsight.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One launch being described. Session and current directory come from the parent unless set here; {@link #lasting} or
 * {@link #stillRunning} carries it out.
 */
final class Launch {
    private final HostScript script;
    private final Instant at;
    private final ScenarioProcess parent;
    private final Program program;
    private final String commandLine;
    private String currentDirectory;
    private LogonSession session;
    private OptionalLong pid = OptionalLong.empty();
    private long exitCode;

    Launch(HostScript script, Instant at, ScenarioProcess parent, Program program, String commandLine) {
        this.script = script;
        this.at = at;
        this.parent = parent;
        this.program = program;
        this.commandLine = commandLine;
        this.currentDirectory = parent.currentDirectory();
        this.session = parent.session();
    }

    Launch as(LogonSession other) {
        session = other;
        return this;
    }

    Launch in(String directory) {
        currentDirectory = directory;
        return this;
    }

    Launch withPid(long wanted) {
        pid = OptionalLong.of(wanted);
        return this;
    }

    Launch exiting(long code) {
        exitCode = code;
        return this;
    }

    ScenarioProcess lasting(Duration lifetime) {
        return script.carryOut(this, Optional.of(lifetime));
    }

    ScenarioProcess stillRunning() {
        return script.carryOut(this, Optional.empty());
    }

    Instant at() {
        return at;
    }

    ScenarioProcess parent() {
        return parent;
    }

    Program program() {
        return program;
    }

    String commandLine() {
        return commandLine;
    }

    String currentDirectory() {
        return currentDirectory;
    }

    LogonSession session() {
        return session;
    }

    OptionalLong pid() {
        return pid;
    }

    long exitCode() {
        return exitCode;
    }
}
