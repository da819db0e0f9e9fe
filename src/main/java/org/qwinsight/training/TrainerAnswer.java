package org.qwinsight.training;

import java.util.List;

/**
 * What all findings on one machine are. The table "Dispositions and reasons" in docs/sample-case.md says the same.
 *
 * @param host NetBIOS name of the machine
 * @param profile id of the rule's version that finds them; seed-v3 where both do
 * @param disposition code
 * @param reason a word to be counted
 * @param comment why
 */
record TrainerAnswer(String host, String profile, String disposition, String reason, String comment) {
    private static final String SEED = "seed-v3";
    private static final String ESCU = "escu-v8";

    /** The story first, then the decoys in the order of the document. */
    static final List<TrainerAnswer> ALL = List.of(
            new TrainerAnswer(
                    "FIN-WS-014",
                    SEED,
                    "TP_SUSPICIOUS",
                    "confirmedActivity",
                    "wermgr.exe without arguments, loaded from a OneNote file, runs Qakbot's discovery commands as the user"
                            + " and again as SYSTEM; qwinsta stands among them."),
            new TrainerAnswer(
                    "HLP-WS-003",
                    SEED,
                    "BP_EXPECTED",
                    "notMalicious",
                    "Help desk: looks at TS01's sessions at about half past seven, then connects there, three mornings"
                            + " running."),
            new TrainerAnswer(
                    "APP-SRV-02",
                    SEED,
                    "BP_EXPECTED",
                    "notMalicious",
                    "An administrator looks who is logged on before the ERP service is restarted; query.exe starts"
                            + " qwinsta.exe."),
            new TrainerAnswer(
                    "TS01",
                    SEED,
                    "BP_EXPECTED",
                    "lineOfBusinessApplication",
                    "Monitoring: swmonitor.exe counts sessions every five minutes."),
            new TrainerAnswer(
                    "LAB-WS-01",
                    SEED,
                    "BP_EXPECTED",
                    "securityTesting",
                    "Test batch of the detection team, in its own lab; the logs alone do not prove that."),
            new TrainerAnswer(
                    "ENG-WS-021",
                    SEED,
                    "BP_EXPECTED",
                    "securityTesting",
                    "Renamed copy in an announced red-team exercise; the logs alone do not prove that."),
            new TrainerAnswer(
                    "DEV-WS-008",
                    ESCU,
                    "FP_LOGIC",
                    "notMalicious",
                    "A home-made program whose name ends in qwinsta.exe; escu-v8 compares only the end of the name."));
}
