package org.qwinsight.training;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;

import java.time.Instant;

/**
 * The infection: a OneNote attachment ends in an injected wermgr.exe, which sets up persistence, weakens Defender
 * and explores the domain; the scheduled task then does the exploring again as SYSTEM.
 *
 * <p>The chain from the lure to the discovery commands, their order and the second pass follow public reports on
 * Qakbot from 2022 and early 2023. The spacing is ours, and so is the position of qwinsta.exe: no public report read
 * for this project shows it in a real infection. File, folder and task names are inert inventions.
 */
final class QakbotStory {
    /** The user opens the attachment. 220 s later it is a full minute, when the scheduled task fires. */
    static final Instant LURE_OPENED = Instant.parse("2026-03-05T09:12:20.318Z");

    private static final String TEMP = "C:\\Users\\m.weber\\AppData\\Local\\Temp\\";
    private static final String PAYLOAD = "C:\\ProgramData\\rei.dat";
    // Offsets in this class are milliseconds since LURE_OPENED.
    private static final long FIRST_DISCOVERY = 180_000;
    private static final long TASK_FIRES = 220_000;
    private static final long SECOND_DISCOVERY = 240_000;

    private final HostScript script;

    private QakbotStory(HostScript script) {
        this.script = script;
    }

    /** Plays both passes of the chain, from a mail read in {@code outlook}. */
    static void play(HostScript script, WindowsBoot boot, ScenarioProcess outlook) {
        QakbotStory story = new QakbotStory(script);
        ScenarioProcess injected = story.deliver(outlook);
        story.persist(injected);
        story.weakenDefender(injected);
        DiscoveryChain.run(script, injected, after(FIRST_DISCOVERY));
        ScenarioProcess injectedAsSystem = story.fireScheduledTask(boot.taskScheduler());
        DiscoveryChain.run(script, injectedAsSystem, after(SECOND_DISCOVERY));
    }

    private ScenarioProcess deliver(ScenarioProcess outlook) {
        ScenarioProcess oneNote = script.launch(
                        after(0),
                        outlook,
                        Programs.ONENOTE,
                        "\"" + Programs.ONENOTE.image() + "\" \"" + TEMP + "Invoice-40713.one\"")
                .stillRunning();
        ScenarioProcess cmd = script.launch(
                        after(25_000),
                        oneNote,
                        Programs.CMD_32,
                        "\"C:\\Windows\\System32\\cmd.exe\" /c \"" + TEMP + "Open.cmd\"")
                .in(TEMP)
                .lasting(ofMillis(9_640));
        ScenarioProcess wscript = script.launch(
                        after(27_000), cmd, Programs.WSCRIPT_32, "wscript.exe  \"" + TEMP + "view.js\"")
                .lasting(ofMillis(7_210));
        ScenarioProcess rundll32 = script.launch(
                        after(33_000), wscript, Programs.RUNDLL32_32, "rundll32.exe " + PAYLOAD + ",Wind")
                .lasting(ofMillis(9_870));
        return script.launch(after(41_000), rundll32, Programs.WERMGR_32, Programs.WERMGR_32.image())
                .stillRunning();
    }

    /** The hosts' clocks show UTC+1: 10:16 local time is 09:16 UTC, the minute in which the task fires. */
    private void persist(ScenarioProcess injected) {
        script.launch(
                        after(72_000),
                        injected,
                        Programs.SCHTASKS_32,
                        "\"C:\\Windows\\system32\\schtasks.exe\" /Create /RU \"NT AUTHORITY\\SYSTEM\" /tn gqrhmtxzu"
                                + " /tr \"regsvr32.exe -s \\\"" + PAYLOAD + "\\\"\" /SC ONCE /Z /ST 10:16 /ET 10:28")
                .lasting(ofMillis(430));
    }

    private void weakenDefender(ScenarioProcess injected) {
        excludeFromDefender(injected, 95_000, "C:\\ProgramData\\Ezvyqo");
        excludeFromDefender(injected, 95_600, "C:\\Users\\m.weber\\AppData\\Roaming\\Ezvyqo");
    }

    private void excludeFromDefender(ScenarioProcess injected, long offsetMillis, String folder) {
        script.launch(
                        after(offsetMillis),
                        injected,
                        Programs.REG_32,
                        "C:\\Windows\\system32\\reg.exe ADD \"HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions"
                                + "\\Paths\" /f /t REG_DWORD /v \"" + folder + "\" /d \"0\"")
                .lasting(ofMillis(190));
    }

    /** The 64-bit regsvr32.exe finds a 32-bit library and hands over to its 32-bit copy. */
    private ScenarioProcess fireScheduledTask(ScenarioProcess taskScheduler) {
        String commandLine = "regsvr32.exe -s \"" + PAYLOAD + "\"";
        ScenarioProcess regsvr32 = script.launch(after(TASK_FIRES), taskScheduler, Programs.REGSVR32, commandLine)
                .lasting(ofMinutes(2));
        ScenarioProcess regsvr32For32Bit = script.launch(
                        after(TASK_FIRES + 350), regsvr32, Programs.REGSVR32_32, commandLine)
                .lasting(ofMillis(9_480));
        return script.launch(
                        after(TASK_FIRES + 8_000), regsvr32For32Bit, Programs.WERMGR_32, Programs.WERMGR_32.image())
                .stillRunning();
    }

    private static Instant after(long millis) {
        return LURE_OPENED.plusMillis(millis);
    }
}
