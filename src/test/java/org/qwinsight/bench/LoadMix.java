package org.qwinsight.bench;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * An endless, always equal stream of events of forty hosts: 9 % Sysmon process creations, 6 % Security ones, a thousandth
 * of both qwinsta.exe; the rest is network, image load, access, file and registry events in a usual mix.
 */
final class LoadMix {
    private static final int HOSTS = 40;
    private static final int ALIVE = 80;

    private record Running(String guid, String image, String commandLine, String user, long pid, long logonId) {}

    private static final class Host {
        final String name;
        final String guidHead;
        final List<Running> running = new ArrayList<>();
        long sysmonRecords;
        long securityRecords;

        Host(String name, String guidHead) {
            this.name = name;
            this.guidHead = guidHead;
        }
    }

    private final SplittableRandom random = new SplittableRandom(20_261_124);
    private final List<Host> hosts = new ArrayList<>();
    private final Map<String, String> hashes = new HashMap<>();
    private long micros = 1_772_442_000_000_000L;

    LoadMix() {
        for (int i = 0; i < HOSTS; i++) {
            String kind = i < 3 ? "DC" : i < 15 ? "SRV" : "WKS";
            Host host = new Host(
                    String.format(Locale.ROOT, "%s%03d.corp.example", kind, i),
                    (LoadPrograms.hex(random, 8) + "-" + LoadPrograms.hex(random, 4)).toLowerCase(Locale.ROOT));
            for (int j = 0; j < ALIVE; j++) {
                String user = j % 3 == 0 ? "NT AUTHORITY\\SYSTEM" : "CORP\\user" + (i * 7 + j % 7);
                host.running.add(start(host, LoadPrograms.image(random), user, j % 3 == 0 ? 0x3e7 : 0x10000L * i + j));
            }
            hosts.add(host);
        }
    }

    private Running start(Host host, String image, String user, long logonId) {
        String guid = String.format(
                Locale.ROOT, "{%s-%04x-%012x}", host.guidHead, random.nextInt(1 << 16), micros & 0xffffffffffL);
        long pid = 4L * (1 + random.nextInt(16_000));
        return new Running(guid, image, LoadPrograms.commandLine(image, random), user, pid, logonId);
    }

    LoadEvent next() {
        int kind = random.nextInt(1000);
        if (kind < 150) {
            return nextStart(kind < 90);
        }
        Host host = advance();
        return other(host, kind, host.running.get(random.nextInt(host.running.size())));
    }

    /** The next process start, without the other events between; 60 % are Sysmon's as in the mix. */
    LoadEvent nextStart() {
        return nextStart(random.nextInt(150) < 90);
    }

    private Host advance() {
        micros += random.nextInt(20_000);
        return hosts.get(LoadPrograms.skewed(random, HOSTS));
    }

    private LoadEvent nextStart(boolean sysmon) {
        Host host = advance();
        Running parent = host.running.get(random.nextInt(host.running.size()));
        boolean qwinsta = random.nextInt(1000) == 0;
        String image = qwinsta ? LoadPrograms.QWINSTA : LoadPrograms.image(random);
        Running child = start(host, image, parent.user(), parent.logonId());
        host.running.set(random.nextInt(ALIVE), child);
        return sysmon ? sysmon(host, 1, sysmonStart(child, parent)) : security(host, child, parent);
    }

    private LoadEvent sysmon(Host host, int id, List<String> data) {
        return new LoadEvent(id, host.name, micros, ++host.sysmonRecords, 1000 + random.nextInt(5000), data);
    }

    private List<String> sysmonStart(Running child, Running parent) {
        String name = LoadPrograms.name(child.image());
        String session = child.logonId() == 0x3e7 ? "0" : "1";
        String logonGuid = String.format(
                Locale.ROOT, "{%s-%04x-%012x}", child.guid().substring(1, 14), child.logonId() >> 16, child.logonId());
        return List.of(
                "RuleName", "-",
                "UtcTime", utcTime(),
                "ProcessGuid", child.guid(),
                "ProcessId", Long.toString(child.pid()),
                "Image", child.image(),
                "FileVersion", "10.0.17763.1 (WinBuild.160101.0800)",
                "Description", "Windows " + name + " host application",
                "Product", "Microsoft® Windows® Operating System",
                "Company", "Microsoft Corporation",
                "OriginalFileName", name,
                "CommandLine", child.commandLine(),
                "CurrentDirectory", "C:\\Windows\\system32\\",
                "User", child.user(),
                "LogonGuid", logonGuid,
                "LogonId", "0x" + Long.toHexString(child.logonId()),
                "TerminalSessionId", session,
                "IntegrityLevel", session.equals("0") ? "System" : "Medium",
                "Hashes", hashes(child.image()),
                "ParentProcessGuid", parent.guid(),
                "ParentProcessId", Long.toString(parent.pid()),
                "ParentImage", parent.image(),
                "ParentCommandLine", parent.commandLine(),
                "ParentUser", parent.user());
    }

    private LoadEvent security(Host host, Running child, Running parent) {
        int slash = child.user().indexOf('\\');
        List<String> data = List.of(
                "SubjectUserSid",
                "S-1-5-18",
                "SubjectUserName",
                child.user().substring(slash + 1),
                "SubjectDomainName",
                child.user().substring(0, slash),
                "SubjectLogonId",
                "0x" + Long.toHexString(child.logonId()),
                "NewProcessId",
                "0x" + Long.toHexString(child.pid()),
                "NewProcessName",
                child.image(),
                "TokenElevationType",
                "%%1936",
                "ProcessId",
                "0x" + Long.toHexString(parent.pid()),
                "CommandLine",
                child.commandLine(),
                "TargetUserSid",
                "S-1-0-0",
                "TargetUserName",
                "-",
                "TargetDomainName",
                "-",
                "TargetLogonId",
                "0x0",
                "ParentProcessName",
                parent.image(),
                "MandatoryLabel",
                "S-1-16-16384");
        return new LoadEvent(4688, host.name, micros, ++host.securityRecords, 1000 + random.nextInt(5000), data);
    }

    private LoadEvent other(Host host, int kind, Running process) {
        if (kind < 230) {
            return about(
                    host,
                    3,
                    process,
                    "Protocol",
                    "tcp",
                    "Initiated",
                    "true",
                    "SourceIsIpv6",
                    "false",
                    "SourceIp",
                    "10.0.1." + random.nextInt(255),
                    "SourceHostname",
                    host.name,
                    "SourcePort",
                    Integer.toString(49_152 + random.nextInt(16_000)),
                    "SourcePortName",
                    "-",
                    "DestinationIp",
                    "10.0.2." + random.nextInt(255),
                    "DestinationHostname",
                    "www.site" + random.nextInt(7) + ".example",
                    "DestinationPort",
                    "443",
                    "DestinationPortName",
                    "https");
        } else if (kind < 320) {
            return about(host, 5, process);
        } else if (kind < 520) {
            String library = library();
            return about(
                    host,
                    7,
                    process,
                    "ImageLoaded",
                    library,
                    "FileVersion",
                    "10.0.17763.1697",
                    "Description",
                    "Windows library",
                    "Product",
                    "Microsoft® Windows® Operating System",
                    "Company",
                    "Microsoft Corporation",
                    "OriginalFileName",
                    LoadPrograms.name(library),
                    "Hashes",
                    hashes(library),
                    "Signed",
                    "true",
                    "Signature",
                    "Microsoft Windows",
                    "SignatureStatus",
                    "Valid");
        } else if (kind < 650) {
            return access(host, process);
        } else if (kind < 750) {
            return about(
                    host,
                    11,
                    process,
                    "TargetFilename",
                    "C:\\Users\\user" + random.nextInt(300) + "\\AppData\\Local\\Temp\\file_"
                            + LoadPrograms.hex(random, 10) + ".tmp",
                    "CreationUtcTime",
                    utcTime());
        } else if (kind < 960) {
            return about(
                    host,
                    kind < 830 ? 12 : 13,
                    process,
                    "EventType",
                    kind < 830 ? "CreateKey" : "SetValue",
                    "TargetObject",
                    "HKLM\\System\\CurrentControlSet\\Services\\Service" + random.nextInt(200)
                            + "\\Parameters\\Interfaces\\Value",
                    "Details",
                    "DWORD (0x00000001)");
        }
        return about(
                host,
                22,
                process,
                "QueryName",
                "www.site" + random.nextInt(7) + ".example",
                "QueryStatus",
                "0",
                "QueryResults",
                "::ffff:10.1." + random.nextInt(255) + "." + random.nextInt(255) + ";");
    }

    private LoadEvent access(Host host, Running target) {
        Running source = host.running.get(random.nextInt(ALIVE));
        StringBuilder trace = new StringBuilder("C:\\Windows\\SYSTEM32\\ntdll.dll+9d1e4");
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            trace.append('|').append(library()).append('+').append(Integer.toHexString(random.nextInt(0xfffff)));
        }
        return about(
                host,
                10,
                target,
                "SourceProcessGUID",
                source.guid(),
                "SourceProcessId",
                Long.toString(source.pid()),
                "SourceImage",
                source.image(),
                "TargetImage",
                target.image(),
                "GrantedAccess",
                "0x1410",
                "CallTrace",
                trace.toString(),
                "SourceUser",
                source.user());
    }

    private LoadEvent about(Host host, int id, Running process, String... more) {
        List<String> data = new ArrayList<>(List.of(
                "RuleName", "-",
                "UtcTime", utcTime(),
                "ProcessGuid", process.guid(),
                "ProcessId", Long.toString(process.pid()),
                "Image", process.image()));
        data.addAll(List.of(more));
        data.addAll(List.of("User", process.user()));
        return sysmon(host, id, data);
    }

    private String library() {
        return "C:\\Windows\\System32\\library" + LoadPrograms.skewed(random, 60) + ".dll";
    }

    private String hashes(String file) {
        return hashes.computeIfAbsent(file, LoadPrograms::hashes);
    }

    private String utcTime() {
        return isoTime(micros).substring(0, 23).replace('T', ' ');
    }

    /** As Windows writes times, with microseconds. */
    static String isoTime(long micros) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(micros / 1_000_000, (int) (micros % 1_000_000) * 1000, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27).append(time.toLocalDate()).append('T');
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        two(text, time.getSecond()).append('.');
        return text.append(Integer.toString(1_000_000 + time.getNano() / 1000), 1, 7)
                .append('Z')
                .toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
