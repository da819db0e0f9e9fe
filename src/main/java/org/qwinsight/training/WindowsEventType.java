package org.qwinsight.training;

/**
 * The constant part of an event's System block.
 *
 * @param keywords hexadecimal text
 * @param security the Security element as text: Sysmon names its own account there, the Security log nothing
 */
record WindowsEventType(
        String provider,
        String providerGuid,
        int eventId,
        int version,
        int level,
        int task,
        String keywords,
        String channel,
        String security) {

    static WindowsEventType sysmon(int eventId, int version) {
        return new WindowsEventType(
                "Microsoft-Windows-Sysmon",
                "{5770385f-c22a-43e0-bf4c-06f5698ffbd9}",
                eventId,
                version,
                4,
                eventId,
                "0x8000000000000000",
                "Microsoft-Windows-Sysmon/Operational",
                "<Security UserID='S-1-5-18'/>");
    }

    static WindowsEventType auditSuccess(int eventId, int version, int task) {
        return new WindowsEventType(
                "Microsoft-Windows-Security-Auditing",
                "{54849625-5478-4994-a5ba-3e3b0328c30d}",
                eventId,
                version,
                0,
                task,
                "0x8020000000000000",
                "Security",
                "<Security/>");
    }
}
