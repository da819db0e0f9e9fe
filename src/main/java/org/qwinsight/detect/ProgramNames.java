package org.qwinsight.detect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** File names, in lower case, of programs that mean something for triage as a parent or an ancestor. */
final class ProgramNames {
    /** Hosts that Qakbot was published to inject into; none of them starts session tools by itself. */
    static final Set<String> INJECTION_HOSTS = Set.of(
            "wermgr.exe",
            "mobsync.exe",
            "msra.exe",
            "iexplore.exe",
            "dxdiag.exe",
            "onedrivesetup.exe",
            "xwizard.exe",
            "rdpclip.exe",
            "calc.exe",
            "notepad.exe",
            "searchindexer.exe",
            "ping.exe");

    static final String EXPLORER = "explorer.exe";
    static final String QUERY = "query.exe";

    /** Office programs, OneNote among them, and the Windows script hosts: what delivers. */
    static final Set<String> DELIVERY = Set.of(
            "winword.exe",
            "excel.exe",
            "powerpnt.exe",
            "outlook.exe",
            "msaccess.exe",
            "mspub.exe",
            "visio.exe",
            "onenote.exe",
            "onenotem.exe",
            "wscript.exe",
            "cscript.exe",
            "mshta.exe");

    /** Programs of Windows that run somebody's library. */
    static final Set<String> LIBRARY_HOSTS = Set.of("regsvr32.exe", "rundll32.exe");

    private static final String CMD = "cmd.exe";
    private static final Set<String> POWERSHELLS = Set.of("powershell.exe", "pwsh.exe");
    private static final Set<String> OTHER_SHELLS = Set.of("powershell_ise.exe", "bash.exe");
    private static final Set<String> TERMINALS =
            Set.of("windowsterminal.exe", "wt.exe", "openconsole.exe", "conhost.exe");

    private ProgramNames() {}

    static boolean isShell(String fileName) {
        return fileName.equals(CMD) || POWERSHELLS.contains(fileName) || OTHER_SHELLS.contains(fileName);
    }

    static boolean isTerminal(String fileName) {
        return TERMINALS.contains(fileName);
    }

    /** True when a shell was started to be typed into, and not for one command or script; null when not known. */
    static @Nullable Boolean isInteractive(String shell, @Nullable String commandLine) {
        if (commandLine == null) {
            return null;
        }
        List<String> arguments = CommandLineArguments.of(commandLine);
        if (shell.equals(CMD)) {
            return arguments.stream().noneMatch(argument -> argument.startsWith("/c"));
        }
        if (!POWERSHELLS.contains(shell)) {
            return arguments.isEmpty() || shell.equals("powershell_ise.exe");
        }
        return arguments.contains("/noexit")
                || arguments.stream().noneMatch(argument -> isForOneScript(argument) || argument.endsWith(".ps1"));
    }

    /** PowerShell takes any beginning of a parameter's name. */
    private static boolean isForOneScript(String argument) {
        if (argument.length() < 2 || !argument.startsWith("/")) {
            return false;
        }
        String name = argument.substring(1);
        return "command".startsWith(name)
                || "file".startsWith(name)
                || "encodedcommand".startsWith(name)
                || name.equals("ec")
                || (name.length() > 3 && "noninteractive".startsWith(name));
    }
}
