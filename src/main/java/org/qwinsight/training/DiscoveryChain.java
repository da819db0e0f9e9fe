package org.qwinsight.training;

import java.time.Duration;
import java.time.Instant;

/**
 * The discovery commands, one after the other, as direct children of the injected process. The published ten come
 * first and in the published order; qwinsta.exe after them is this project's assumption. Tools that exist only as
 * 64-bit files are reached through {@code sysnative}.
 */
final class DiscoveryChain {
    private static final long NET1_DELAY_MILLIS = 45;

    private final HostScript script;
    private final ScenarioProcess injected;
    private final Instant begin;

    private DiscoveryChain(HostScript script, ScenarioProcess injected, Instant begin) {
        this.script = script;
        this.injected = injected;
        this.begin = begin;
    }

    static void run(HostScript script, ScenarioProcess injected, Instant begin) {
        DiscoveryChain chain = new DiscoveryChain(script, injected, begin);
        chain.published();
        chain.assumedAndLater();
    }

    private void published() {
        tool(0, Programs.WHOAMI_32, "whoami /all", 310);
        tool(400, Programs.CMD_32, "cmd /c set", 170);
        tool(800, Programs.ARP_32, "arp -a", 210);
        tool(1_200, Programs.IPCONFIG_32, "ipconfig /all", 340);
        tool(2_000, Programs.NET_32, "net view /all", 1_870);
        tool(
                4_000,
                Programs.NSLOOKUP_32,
                "nslookup -querytype=ALL -timeout=12 _ldap._tcp.dc._msdcs." + ScenarioHost.DNS_DOMAIN,
                11_930);
        net(16_000, "share", 620);
        tool(17_000, Programs.ROUTE_32, "route print", 280);
        tool(17_500, Programs.NETSTAT_32, "netstat -nao", 730);
        net(19_000, "localgroup", 590);
    }

    private void assumedAndLater() {
        tool(20_000, Programs.QWINSTA, "C:\\Windows\\sysnative\\qwinsta.exe", 240);
        tool(23_000, Programs.NLTEST, "C:\\Windows\\sysnative\\nltest.exe /domain_trusts /all_trusts", 660);
        net(23_800, "group \"Domain Computers\" /domain", 1_090);
    }

    /** net.exe passes these sub-commands on to net1.exe. */
    private void net(long offsetMillis, String arguments, long lifetimeMillis) {
        ScenarioProcess net = tool(offsetMillis, Programs.NET_32, "net " + arguments, lifetimeMillis);
        script.launch(
                        begin.plusMillis(offsetMillis + NET1_DELAY_MILLIS),
                        net,
                        Programs.NET1_32,
                        "C:\\Windows\\system32\\net1 " + arguments)
                .lasting(Duration.ofMillis(lifetimeMillis - 2 * NET1_DELAY_MILLIS));
    }

    private ScenarioProcess tool(long offsetMillis, Program program, String commandLine, long lifetimeMillis) {
        return script.launch(begin.plusMillis(offsetMillis), injected, program, commandLine)
                .lasting(Duration.ofMillis(lifetimeMillis));
    }
}
