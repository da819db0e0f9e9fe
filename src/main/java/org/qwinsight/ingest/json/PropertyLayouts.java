package org.qwinsight.ingest.json;

import java.util.List;
import java.util.stream.Stream;

/**
 * The order of the fields of process events, for exports that give values without names. From the event manifests of
 * Windows and Sysmon: a version of an event only adds fields, so their number tells which version it is.
 */
final class PropertyLayouts {
    private static final List<String> SECURITY_4688 = List.of(
            "SubjectUserSid",
            "SubjectUserName",
            "SubjectDomainName",
            "SubjectLogonId",
            "NewProcessId",
            "NewProcessName",
            "TokenElevationType",
            "ProcessId",
            "CommandLine",
            "TargetUserSid",
            "TargetUserName",
            "TargetDomainName",
            "TargetLogonId",
            "ParentProcessName",
            "MandatoryLabel");

    private static final List<String> SECURITY_4689 = List.of(
            "SubjectUserSid",
            "SubjectUserName",
            "SubjectDomainName",
            "SubjectLogonId",
            "Status",
            "ProcessId",
            "ProcessName");

    private static final List<String> SYSMON_HEAD = List.of("UtcTime", "ProcessGuid", "ProcessId", "Image");
    private static final List<String> SYSMON_FILE = List.of("FileVersion", "Description", "Product", "Company");
    private static final List<String> SYSMON_START = List.of(
            "CommandLine",
            "CurrentDirectory",
            "User",
            "LogonGuid",
            "LogonId",
            "TerminalSessionId",
            "IntegrityLevel",
            "Hashes",
            "ParentProcessGuid",
            "ParentProcessId",
            "ParentImage",
            "ParentCommandLine");

    private static final List<String> RULE_NAME = List.of("RuleName");
    private static final List<String> ORIGINAL_FILE_NAME = List.of("OriginalFileName");
    private static final List<String> PARENT_USER = List.of("ParentUser");

    private PropertyLayouts() {}

    /** Names of the fields of an event with {@code count} values; empty when no known version has that many. */
    static List<String> names(String provider, String eventId, int count) {
        return switch (provider + " " + eventId) {
            case "Microsoft-Windows-Security-Auditing 4688" ->
                count >= 8 && count <= SECURITY_4688.size() ? SECURITY_4688.subList(0, count) : List.of();
            case "Microsoft-Windows-Security-Auditing 4689" ->
                count == SECURITY_4689.size() ? SECURITY_4689 : List.of();
            case "Microsoft-Windows-Sysmon 1" -> sysmon1(count);
            case "Microsoft-Windows-Sysmon 5" -> sysmon5(count);
            default -> List.of();
        };
    }

    private static List<String> sysmon1(int count) {
        return switch (count) {
            case 16 -> join(Stream.of(SYSMON_HEAD, SYSMON_START));
            case 17 -> join(Stream.of(RULE_NAME, SYSMON_HEAD, SYSMON_START));
            case 20 -> join(Stream.of(SYSMON_HEAD, SYSMON_FILE, SYSMON_START));
            case 21 -> join(Stream.of(RULE_NAME, SYSMON_HEAD, SYSMON_FILE, SYSMON_START));
            case 22 -> join(Stream.of(RULE_NAME, SYSMON_HEAD, SYSMON_FILE, ORIGINAL_FILE_NAME, SYSMON_START));
            case 23 ->
                join(Stream.of(RULE_NAME, SYSMON_HEAD, SYSMON_FILE, ORIGINAL_FILE_NAME, SYSMON_START, PARENT_USER));
            default -> List.of();
        };
    }

    private static List<String> sysmon5(int count) {
        return switch (count) {
            case 4 -> SYSMON_HEAD;
            case 5 -> join(Stream.of(RULE_NAME, SYSMON_HEAD));
            case 6 -> join(Stream.of(RULE_NAME, SYSMON_HEAD, List.of("User")));
            default -> List.of();
        };
    }

    private static List<String> join(Stream<List<String>> parts) {
        return parts.flatMap(List::stream).toList();
    }
}
