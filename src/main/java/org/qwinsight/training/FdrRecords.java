package org.qwinsight.training;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Builds the kinds of Falcon records that the case needs. ConfigBuild marks every record as synthetic. */
final class FdrRecords {
    private static final String SYNTHETIC_MARK = "0000.0.synthetic-training-data";
    private static final String PUBLIC_ADDRESS = "203.0.113.7";
    private static final String NOT_COMPUTED = "0".repeat(40);
    private static final String DEVICE = "\\Device\\HarddiskVolume3";

    private final SeededDigest digest;
    private final SourceClock clock;
    private final FalconIdentity identity;

    FdrRecords(Scenario scenario) {
        digest = scenario.digest();
        clock = new SourceClock(digest);
        identity = new FalconIdentity(scenario);
    }

    /** The sensor reports in; the only record that names the machine. */
    FdrRecord agentOnline(ScenarioHost host) {
        Map<String, String> fields = common("AgentOnline", "AgentOnlineV13", host, host.loggingSince(), "sensor");
        fields.put("ComputerName", host.name());
        fields.put("MachineDomain", ScenarioHost.DNS_DOMAIN);
        fields.put("LocalAddressIP4", host.address());
        fields.put("AgentVersion", "7.11.18110.0");
        fields.put("AgentLoadFlags", "1");
        fields.put("ProductType", "1");
        return new FdrRecord(host.loggingSince(), fields);
    }

    FdrRecord processStart(ScenarioProcess process) {
        Instant received = clock.crowdStrikeCloud(process, process.start());
        Map<String, String> fields = started("ProcessRollup2", process, received);
        fields.put(
                "ParentBaseFileName", process.parent().orElseThrow().program().fileName());
        return new FdrRecord(received, fields);
    }

    /** A process that was already running when the sensor came up. */
    FdrRecord runningAtSensorStart(ScenarioProcess process) {
        Instant received = process.host().loggingSince().plusMillis(400);
        Map<String, String> fields = started("SyntheticProcessRollup2", process, received);
        fields.put("SyntheticPR2Flags", "1");
        return new FdrRecord(received, fields);
    }

    FdrRecord processEnd(ScenarioProcess process, Instant end, long children) {
        Instant received = clock.crowdStrikeCloud(process, end);
        Map<String, String> fields = of(process, "EndOfProcess", "EndOfProcessV15", received);
        fields.put("ContextProcessId", identity.processId(process));
        fields.put("ContextTimeStamp", seconds(clock.crowdStrike(end)));
        fields.put("ContextThreadId", threadId(process));
        fields.put("ExitCode", Long.toString(process.exitCode()));
        fields.put("CreateProcessCount", Long.toString(children));
        fields.put("KernelTime", Long.toString(156_250 * digest.below(9, "kernel", process.pid(), end)));
        fields.put("UserTime", Long.toString(156_250 * digest.below(9, "user", process.pid(), end)));
        fields.put("ModuleLoadCount", Long.toString(8 + digest.below(60, "modules", process.pid(), end)));
        return new FdrRecord(received, fields);
    }

    private Map<String, String> started(String kind, ScenarioProcess process, Instant received) {
        Program program = process.program();
        LogonSession session = process.session();
        Map<String, String> fields = of(process, kind, kind + "V19", received);
        fields.put("SourceProcessId", process.parent().map(identity::processId).orElse("0"));
        fields.put("ImageFileName", devicePath(program));
        fields.put("CommandLine", process.commandLine());
        // Real records carry the original name only where it is not the file's own.
        if (program.hasOriginalFileName() && !program.originalFileName().equalsIgnoreCase(program.fileName())) {
            fields.put("OriginalFilename", program.originalFileName());
        }
        fields.put("MD5HashData", FileHashes.of(program, digest).md5());
        fields.put("SHA1HashData", NOT_COMPUTED);
        fields.put("AuthenticodeHashData", digest.hex(64, "authenticode", program.contentId()));
        fields.put("AuthenticationId", Long.toString(session.logonId()));
        fields.put(
                "ParentAuthenticationId",
                Long.toString(process.parent()
                        .map(parent -> parent.session().logonId())
                        .orElse(session.logonId())));
        fields.put("SessionId", Integer.toString(session.terminalSessionId()));
        fields.put("IntegrityLevel", Integer.toString(session.integrity().rid()));
        fields.put("SourceThreadId", threadId(process));
        fields.put("ProcessCreateFlags", "525316");
        fields.put("ProcessParameterFlags", "24577");
        fields.put("ProcessSxsFlags", "64");
        fields.put("SignInfoFlags", "8683538");
        fields.put("TokenType", "1");
        fields.put("WindowFlags", "128");
        fields.put("ProcessEndTime", "");
        fields.put("Tags", "27, 40, 874, 924");
        return fields;
    }

    private Map<String, String> of(ScenarioProcess process, String kind, String name, Instant received) {
        String processId = identity.processId(process);
        Map<String, String> fields = common(kind, name, process.host(), received, processId);
        fields.put("RawProcessId", Long.toString(process.pid()));
        fields.put("TargetProcessId", processId);
        fields.put("ParentProcessId", process.parent().map(identity::processId).orElse("0"));
        fields.put("ProcessStartTime", seconds(clock.crowdStrike(process.start())));
        fields.put("UserSid", process.session().account().sid());
        fields.put("SHA256HashData", FileHashes.of(process.program(), digest).sha256());
        fields.put("ImageSubsystem", "3");
        return fields;
    }

    private Map<String, String> common(String kind, String name, ScenarioHost host, Instant received, String subject) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event_simpleName", kind);
        fields.put("name", name);
        fields.put("id", identity.recordId(kind, host.name(), subject));
        fields.put("aid", identity.aid(host));
        fields.put("cid", identity.cid());
        fields.put("aip", PUBLIC_ADDRESS);
        fields.put("event_platform", "Win");
        fields.put("timestamp", Long.toString(received.toEpochMilli()));
        fields.put("ConfigBuild", SYNTHETIC_MARK);
        fields.put("ConfigStateHash", Long.toString(digest.below(4_294_967_296L, "config", host.name())));
        fields.put("EffectiveTransmissionClass", "3");
        fields.put("Entitlements", "15");
        return fields;
    }

    private String threadId(ScenarioProcess process) {
        return Long.toString(30_000_000_000L
                + digest.below(9_000_000_000L, "thread", process.host().name(), process.pid()));
    }

    private static String devicePath(Program program) {
        int colon = program.image().indexOf(':');
        return colon < 0 ? program.image() : DEVICE + program.image().substring(colon + 1);
    }

    private static String seconds(Instant time) {
        return String.format(Locale.ROOT, "%d.%03d", time.getEpochSecond(), time.getNano() / 1_000_000);
    }
}
