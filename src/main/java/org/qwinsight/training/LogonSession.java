package org.qwinsight.training;

import java.time.Instant;

/**
 * Under which token a process runs.
 *
 * @param logonId the LUID that Windows gives a logon; 0x3e7 is LocalSystem, 0x3e4 NetworkService
 * @param terminalSessionId 0 for services, 1 for the console, from 2 for remote desktops
 * @param since time of the logon
 */
record LogonSession(
        Account account,
        long logonId,
        int terminalSessionId,
        IntegrityLevel integrity,
        TokenElevation elevation,
        Instant since) {
    private static final long LOCAL_SYSTEM_LOGON_ID = 0x3e7;
    private static final long NETWORK_SERVICE_LOGON_ID = 0x3e4;

    static LogonSession localSystem(Instant boot) {
        return new LogonSession(
                Account.LOCAL_SYSTEM, LOCAL_SYSTEM_LOGON_ID, 0, IntegrityLevel.SYSTEM, TokenElevation.DEFAULT, boot);
    }

    static LogonSession networkService(Instant boot) {
        return new LogonSession(
                Account.NETWORK_SERVICE,
                NETWORK_SERVICE_LOGON_ID,
                0,
                IntegrityLevel.SYSTEM,
                TokenElevation.DEFAULT,
                boot);
    }

    static LogonSession standardUser(Account account, long logonId, int terminalSessionId, Instant since) {
        return new LogonSession(
                account, logonId, terminalSessionId, IntegrityLevel.MEDIUM, TokenElevation.DEFAULT, since);
    }

    /** A session whose processes hold all rights without asking: a service, or a desktop with UAC off. */
    static LogonSession unfiltered(Account account, long logonId, int terminalSessionId, Instant since) {
        return new LogonSession(
                account, logonId, terminalSessionId, IntegrityLevel.HIGH, TokenElevation.DEFAULT, since);
    }

    /** The everyday half of an administrator's session; {@link #elevated} gives the other half. */
    static LogonSession administrator(Account account, long logonId, int terminalSessionId, Instant since) {
        return new LogonSession(
                account, logonId, terminalSessionId, IntegrityLevel.MEDIUM, TokenElevation.LIMITED, since);
    }

    LogonSession elevated(long elevatedLogonId) {
        return new LogonSession(
                account, elevatedLogonId, terminalSessionId, IntegrityLevel.HIGH, TokenElevation.FULL, since);
    }

    LogonSession inTerminalSession(int id) {
        return new LogonSession(account, logonId, id, integrity, elevation, since);
    }

    /** True for the built-in accounts that the Security log shows under the machine's own name. */
    boolean belongsToMachine() {
        return logonId == LOCAL_SYSTEM_LOGON_ID || logonId == NETWORK_SERVICE_LOGON_ID;
    }
}
