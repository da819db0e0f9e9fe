package org.qwinsight.event;

import static org.qwinsight.event.EventKind.CROWDSTRIKE_PROCESSROLLUP2;
import static org.qwinsight.event.EventKind.CROWDSTRIKE_SYNTHETICPROCESSROLLUP2;
import static org.qwinsight.event.EventKind.DEFENDER_PROCESSCREATED;
import static org.qwinsight.event.EventKind.SECURITY_4688;
import static org.qwinsight.event.EventKind.SYSMON_1;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text columns of a process start, named as in Sysmon and Sigma. The one list that drives mapping, table columns,
 * grouping, filtering and export.
 *
 * <p>Values stay as the source logged them, with three exceptions that make one record read from two export shapes
 * give the same text: Security ids are {@code 0x} and lower-case hex without padding, Sysmon ids are decimal, and
 * sentinels ({@code -}, {@code ?}, all-zero GUIDs, blanks) are empty.
 */
public enum EventField {
    COMPUTER("Computer", "Host", all()),
    /** {@code DOMAIN\name} of the process owner, or a SID where the source has nothing else. */
    USER("User", "User", all()),
    USER_SID(
            "UserSid",
            "User SID",
            EnumSet.of(
                    SECURITY_4688,
                    CROWDSTRIKE_PROCESSROLLUP2,
                    CROWDSTRIKE_SYNTHETICPROCESSROLLUP2,
                    DEFENDER_PROCESSCREATED)),
    /** Security 4688: the account that created the process, when the new process runs as somebody else. */
    SUBJECT_USER("SubjectUser", "Created by user", EnumSet.of(SECURITY_4688)),
    IMAGE("Image", "Image", all()),
    COMMAND_LINE("CommandLine", "Command line", all()),
    /** Operating system PID as its source writes it: Sysmon decimal, Security hexadecimal. */
    PROCESS_ID("ProcessId", "PID", all()),
    PROCESS_GUID("ProcessGuid", "Process GUID", EnumSet.of(SYSMON_1)),
    ORIGINAL_FILE_NAME(
            "OriginalFileName",
            "Original file name",
            EnumSet.of(
                    SYSMON_1,
                    CROWDSTRIKE_PROCESSROLLUP2,
                    CROWDSTRIKE_SYNTHETICPROCESSROLLUP2,
                    DEFENDER_PROCESSCREATED)),
    /** Full path, or only the file name where the source has no more (CrowdStrike). */
    PARENT_IMAGE("ParentImage", "Parent image", all()),
    PARENT_COMMAND_LINE("ParentCommandLine", "Parent command line", EnumSet.of(SYSMON_1, DEFENDER_PROCESSCREATED)),
    /** CrowdStrike: the parent's Falcon id ({@link #TARGET_PROCESS_ID} of the parent), not an operating system PID. */
    PARENT_PROCESS_ID("ParentProcessId", "Parent PID", all()),
    PARENT_PROCESS_GUID("ParentProcessGuid", "Parent GUID", EnumSet.of(SYSMON_1)),
    PARENT_USER("ParentUser", "Parent user", EnumSet.of(SYSMON_1, DEFENDER_PROCESSCREATED)),
    INTEGRITY_LEVEL("IntegrityLevel", "Integrity", all()),
    HASHES(
            "Hashes",
            "Hashes",
            EnumSet.of(
                    SYSMON_1,
                    CROWDSTRIKE_PROCESSROLLUP2,
                    CROWDSTRIKE_SYNTHETICPROCESSROLLUP2,
                    DEFENDER_PROCESSCREATED)),
    CURRENT_DIRECTORY("CurrentDirectory", "Current directory", EnumSet.of(SYSMON_1)),
    LOGON_ID("LogonId", "Logon id", all()),
    TERMINAL_SESSION_ID(
            "TerminalSessionId",
            "Session",
            EnumSet.of(SYSMON_1, CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2)),
    DESCRIPTION("Description", "Description", EnumSet.of(SYSMON_1, DEFENDER_PROCESSCREATED)),
    PRODUCT("Product", "Product", EnumSet.of(SYSMON_1, DEFENDER_PROCESSCREATED)),
    COMPANY("Company", "Company", EnumSet.of(SYSMON_1, DEFENDER_PROCESSCREATED)),
    FILE_VERSION("FileVersion", "File version", EnumSet.of(SYSMON_1, DEFENDER_PROCESSCREATED)),
    RULE_NAME("RuleName", "Sysmon rule", EnumSet.of(SYSMON_1)),
    TOKEN_ELEVATION_TYPE("TokenElevationType", "Token elevation", EnumSet.of(SECURITY_4688)),
    /** Falcon id of this process instance, unique within one {@link #AID}. */
    TARGET_PROCESS_ID(
            "TargetProcessId",
            "Falcon process id",
            EnumSet.of(CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2)),
    /** Falcon id of the process that caused the creation; differs from the parent for brokered starts. */
    SOURCE_PROCESS_ID(
            "SourceProcessId",
            "Falcon source process id",
            EnumSet.of(CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2)),
    AID("aid", "Falcon agent id", EnumSet.of(CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2)),
    CID("cid", "Falcon customer id", EnumSet.of(CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2)),
    EVENT_PLATFORM(
            "event_platform", "Platform", EnumSet.of(CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2)),
    PROVIDER("Provider", "Provider", EnumSet.of(SYSMON_1, SECURITY_4688)),
    CHANNEL("Channel", "Channel", EnumSet.of(SYSMON_1, SECURITY_4688)),
    /** Windows: the record's number in its log. CrowdStrike: the event's {@code id}. */
    EVENT_RECORD_ID("EventRecordID", "Record id", all()),
    KEYWORDS("Keywords", "Keywords", EnumSet.of(SYSMON_1, SECURITY_4688)),
    /** {@code System/Security/@UserID}: the account of the logging service, not of the process. */
    SECURITY_USER_ID("SecurityUserID", "Logging account", EnumSet.of(SYSMON_1));

    private final String fieldName;
    private final String label;
    private final Set<EventKind> sources;

    EventField(String fieldName, String label, Set<EventKind> sources) {
        this.fieldName = fieldName;
        this.label = label;
        this.sources = sources;
    }

    private static Set<EventKind> all() {
        return EnumSet.allOf(EventKind.class);
    }

    /** The name that exports and queries use, as in Sysmon and Sigma. */
    public String fieldName() {
        return fieldName;
    }

    /** The name a person reads. */
    public String label() {
        return label;
    }

    /** True when this kind of event can carry the field at all. */
    public boolean isIn(EventKind kind) {
        return sources.contains(kind);
    }

    /** The field with this {@link #fieldName()}, ignoring case. */
    public static Optional<EventField> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (EventField field : values()) {
            if (field.fieldName.toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
