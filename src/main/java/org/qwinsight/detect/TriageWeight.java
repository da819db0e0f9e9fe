package org.qwinsight.detect;

/**
 * Every triage signal with its points and when it fires: the one place to read or change the weights, which are
 * judgement and not measured. Order is the order in which signals are shown.
 */
public enum TriageWeight {
    Q1("Q1", 30, "the parent is a published injection host, such as wermgr.exe, or explorer.exe under SysWOW64"),
    Q2("Q2", 15, "Q1 fires and the parent's command line is only its own name or path"),
    Q3("Q3", 10, "the parent is no shell, terminal, query.exe or explorer.exe, and Q1 does not fire"),
    /** The most it gives; see {@link #CHAIN_OF_THREE} and {@link #CHAIN_OF_FIVE}. */
    Q4(
            "Q4",
            35,
            "3 or 4 (+10), 5 to 7 (+25), 8 or more (+35) different commands of the published chain came from the same "
                    + "ancestor within 5 minutes"),
    Q4B(
            "Q4b",
            25,
            "Q4 gives less than 25, and 3 or more other discovery tools came from the same ancestor within 60 seconds; "
                    + "counts in place of Q4"),
    Q5("Q5", 10, "these commands keep the published order for at least 5 steps"),
    Q6("Q6", 15, "nslookup asked for domain controllers in the way Qakbot does, near this start"),
    Q7("Q7", 10, "cmd /c set ran near this start, from a parent that is no shell"),
    Q8(
            "Q8",
            15,
            "one of 4 ancestors is Office, OneNote or a script host, or runs regsvr32 or rundll32 on a file in a folder "
                    + "that users can write to"),
    Q9("Q9", 10, "chain commands ran from SysWOW64"),
    Q10(
            "Q10",
            15,
            "within 30 minutes on the host, a SYSTEM task for regsvr32 was created or a Defender exclusion was added"),
    Q11("Q11", 25, "renamed: the original name matches, the file name does not"),
    Q12("Q12", 15, "an image named qwinsta.exe lies outside System32, SysWOW64 and WinSxS"),
    A1(
            "A1",
            -15,
            "the parent is an interactive shell below explorer.exe or a terminal, and neither Q4 nor Q4b fires: a person "
                    + "typing"),
    A2("A2", -20, "the parent or grandparent is on the site's list of management agents, which starts empty"),
    A3("A3", -10, "no other discovery tool came from the same ancestor within 10 minutes"),
    A4("A4", -10, "the same pattern ran on 3 or more days, less than 10 minutes apart by the clock"),
    A5("A5", -10, "the host or user is tagged as one of administration");

    /** What {@link #Q4} gives for 3 or 4 different commands. */
    static final int CHAIN_OF_THREE = 10;

    /** What {@link #Q4} gives for 5 to 7 different commands. */
    static final int CHAIN_OF_FIVE = 25;

    private final String id;
    private final int points;
    private final String condition;

    TriageWeight(String id, int points, String condition) {
        this.id = id;
        this.points = points;
        this.condition = condition;
    }

    /** The stable id, as in the JSON report. */
    public String id() {
        return id;
    }

    /** The most that the signal adds to the score; negative for what speaks against an attack. */
    public int points() {
        return points;
    }

    /** When it fires, in words that continue a sentence. */
    public String condition() {
        return condition;
    }
}
