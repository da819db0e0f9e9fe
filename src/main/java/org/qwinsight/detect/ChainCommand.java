package org.qwinsight.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The discovery commands that reports on Qakbot list, arguments included, in the published order; behind them the three
 * that one case shows later and elsewhere. Sources: Azure-Sentinel "Qakbot reconnaissance activities", the sandbox run
 * of 2022-02-24 in pr0xylife/Qakbot, and Atomic Red Team's T1016 qakbot.bat.
 */
enum ChainCommand {
    WHOAMI(DiscoveryTool.WHOAMI, "whoami /all"),
    SET(DiscoveryTool.CMD, "cmd /c set"),
    ARP(DiscoveryTool.ARP, "arp -a"),
    IPCONFIG(DiscoveryTool.IPCONFIG, "ipconfig /all"),
    NET_VIEW(DiscoveryTool.NET, "net view /all"),
    NSLOOKUP(DiscoveryTool.NSLOOKUP, "nslookup _ldap._tcp.dc._msdcs"),
    NET_SHARE(DiscoveryTool.NET, "net share"),
    ROUTE(DiscoveryTool.ROUTE, "route print"),
    NETSTAT(DiscoveryTool.NETSTAT, "netstat -nao"),
    NET_LOCALGROUP(DiscoveryTool.NET, "net localgroup"),
    NET_GROUP(DiscoveryTool.NET, "net group /domain"),
    NET_DOMAIN_COMPUTERS(DiscoveryTool.NET, "net group \"Domain Computers\" /domain"),
    NLTEST(DiscoveryTool.NLTEST, "nltest /domain_trusts /all_trusts");

    /** How many of the constants, from the first, have a published place in the order. */
    static final int ORDERED = NET_LOCALGROUP.ordinal() + 1;

    private static final String DOMAIN_CONTROLLERS = "_ldap._tcp.dc._msdcs.";

    private final DiscoveryTool tool;
    private final String label;

    ChainCommand(DiscoveryTool tool, String label) {
        this.tool = tool;
        this.label = label;
    }

    /** The program that runs it. */
    DiscoveryTool tool() {
        return tool;
    }

    /** The command as the reports print it. */
    String label() {
        return label;
    }

    /** The command of a tool's command line, or null when it is none of the chain. */
    static @Nullable ChainCommand of(DiscoveryTool tool, String commandLine) {
        List<String> arguments = CommandLineArguments.of(commandLine);
        return switch (tool) {
            case WHOAMI -> arguments.contains("/all") ? WHOAMI : null;
            case CMD -> listsEnvironment(arguments) ? SET : null;
            case ARP -> arguments.contains("/a") ? ARP : null;
            case IPCONFIG -> arguments.contains("/all") ? IPCONFIG : null;
            case NET -> net(arguments);
            case NSLOOKUP -> asksForControllers(arguments) ? NSLOOKUP : null;
            case ROUTE -> arguments.contains("print") ? ROUTE : null;
            case NETSTAT -> hasSwitches(arguments, "nao") ? NETSTAT : null;
            case NLTEST -> arguments.containsAll(List.of("/domain_trusts", "/all_trusts")) ? NLTEST : null;
            case QUSER, QUERY, QPROCESS, SYSTEMINFO, TASKLIST, WMIC, HOSTNAME -> null;
        };
    }

    /** True for the look-up with one of the two time-outs that only Qakbot's list has. */
    static boolean hasQakbotTimeout(String nslookupCommandLine) {
        List<String> arguments = CommandLineArguments.of(nslookupCommandLine);
        return asksForControllers(arguments)
                && (arguments.contains("/timeout=10") || arguments.contains("/timeout=12"));
    }

    private static boolean listsEnvironment(List<String> arguments) {
        int at = arguments.indexOf("/c");
        return at >= 0 && arguments.subList(at + 1, arguments.size()).equals(List.of("set"));
    }

    private static boolean asksForControllers(List<String> arguments) {
        return arguments.contains("/querytype=all")
                && arguments.stream().anyMatch(argument -> argument.startsWith("/timeout="))
                && arguments.stream().anyMatch(argument -> argument.startsWith(DOMAIN_CONTROLLERS));
    }

    private static @Nullable ChainCommand net(List<String> arguments) {
        if (arguments.equals(List.of("view", "/all"))) {
            return NET_VIEW;
        }
        if (arguments.equals(List.of("share"))) {
            return NET_SHARE;
        }
        if (arguments.equals(List.of("localgroup"))) {
            return NET_LOCALGROUP;
        }
        if (arguments.equals(List.of("group", "/domain"))) {
            return NET_GROUP;
        }
        return arguments.equals(List.of("group", "domain computers", "/domain")) ? NET_DOMAIN_COMPUTERS : null;
    }

    /** True when the one-letter switches, written together or apart, are exactly these. */
    private static boolean hasSwitches(List<String> arguments, String letters) {
        StringBuilder given = new StringBuilder();
        for (String argument : arguments) {
            if (argument.startsWith("/")) {
                given.append(argument, 1, argument.length());
            }
        }
        return given.chars()
                .sorted()
                .boxed()
                .toList()
                .equals(letters.chars().sorted().boxed().toList());
    }
}
