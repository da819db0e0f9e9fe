package org.qwinsight.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Programs that list users, sessions, hosts and configuration: those of the published Qakbot chain and others of their
 * kind. Only the file name counts here; {@link ChainCommand} looks at the arguments. qwinsta.exe is not among them: it
 * is what the rule looks for.
 */
enum DiscoveryTool {
    WHOAMI("whoami.exe"),
    ARP("arp.exe"),
    IPCONFIG("ipconfig.exe"),
    /** net.exe hands most of its commands over to net1.exe: one tool. */
    NET("net.exe", "net1.exe"),
    NSLOOKUP("nslookup.exe"),
    ROUTE("route.exe"),
    NETSTAT("netstat.exe"),
    NLTEST("nltest.exe"),
    QUSER("quser.exe"),
    QUERY("query.exe"),
    QPROCESS("qprocess.exe"),
    SYSTEMINFO("systeminfo.exe"),
    TASKLIST("tasklist.exe"),
    WMIC("wmic.exe"),
    HOSTNAME("hostname.exe"),
    /** A shell is a discovery tool only as {@code cmd /c set}, which lists the environment. */
    CMD("cmd.exe");

    private static final Map<String, DiscoveryTool> BY_FILE = byFile();

    private final List<String> fileNames;

    DiscoveryTool(String... fileNames) {
        this.fileNames = List.of(fileNames);
    }

    private static Map<String, DiscoveryTool> byFile() {
        Map<String, DiscoveryTool> tools = new HashMap<>();
        for (DiscoveryTool tool : values()) {
            tool.fileNames.forEach(name -> tools.put(name, tool));
        }
        return Map.copyOf(tools);
    }

    /** The tool with this file name in lower case, null for another program and for a plain shell. */
    static @Nullable DiscoveryTool named(String fileName) {
        DiscoveryTool tool = withFile(fileName);
        return tool == CMD ? null : tool;
    }

    /** As {@link #named}, and {@link #CMD} for a shell, whose command line decides. */
    static @Nullable DiscoveryTool withFile(String fileName) {
        return BY_FILE.get(fileName);
    }

    /** The name a person knows it by. */
    String label() {
        return fileNames.get(0);
    }
}
