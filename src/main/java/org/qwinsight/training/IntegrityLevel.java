package org.qwinsight.training;

/** Mandatory integrity levels that occur in the case; the value is the last part of the S-1-16 label. */
enum IntegrityLevel {
    MEDIUM("Medium", 8192),
    HIGH("High", 12288),
    SYSTEM("System", 16384);

    private final String sysmonName;
    private final int rid;

    IntegrityLevel(String sysmonName, int rid) {
        this.sysmonName = sysmonName;
        this.rid = rid;
    }

    String sysmonName() {
        return sysmonName;
    }

    int rid() {
        return rid;
    }

    String mandatoryLabel() {
        return "S-1-16-" + rid;
    }
}
