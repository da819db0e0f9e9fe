package org.qwinsight.bench;

import java.util.List;

/**
 * One event of the load before it has a form.
 *
 * @param id event id: 4688 is of the Security log, all others are Sysmon's
 * @param micros microseconds since 1970 in UTC
 * @param data names and values in turn
 */
record LoadEvent(int id, String host, long micros, long recordId, int threadId, List<String> data) {
    boolean isSecurity() {
        return id == 4688;
    }

    boolean isStart() {
        return id == 1 || id == 4688;
    }

    boolean isQwinsta() {
        int image = data.indexOf(isSecurity() ? "NewProcessName" : "Image");
        return isStart() && data.get(image + 1).equals(LoadPrograms.QWINSTA);
    }

    String provider() {
        return isSecurity() ? "Microsoft-Windows-Security-Auditing" : "Microsoft-Windows-Sysmon";
    }

    String providerGuid() {
        return isSecurity() ? "54849625-5478-4994-a5ba-3e3b0328c30d" : "5770385f-c22a-43e0-bf4c-06f5698ffbd9";
    }

    String channel() {
        return isSecurity() ? "Security" : "Microsoft-Windows-Sysmon/Operational";
    }

    String keywords() {
        return isSecurity() ? "0x8020000000000000" : "0x8000000000000000";
    }
}
