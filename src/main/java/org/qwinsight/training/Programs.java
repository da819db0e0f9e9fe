package org.qwinsight.training;

/**
 * The executables that run in the case. Original file names are those of the real programs; makers and products
 * outside Microsoft's are invented.
 */
final class Programs {
    private static final String OFFICE_FOLDER = "C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\";
    private static final String OFFICE_VERSION = "16.0.17328.20162";

    // Windows itself
    static final Program SYSTEM = Program.withoutVersionResource("System");
    static final Program SMSS = system32("smss.exe", "smss.exe", "Windows Session Manager");
    static final Program WININIT = system32("wininit.exe", "WinInit.exe", "Windows Start-Up Application");
    static final Program SERVICES = system32("services.exe", "services.exe", "Services and Controller app");
    static final Program SVCHOST = system32("svchost.exe", "svchost.exe", "Host Process for Windows Services");
    static final Program WINLOGON = system32("winlogon.exe", "WINLOGON.EXE", "Windows Logon Application");
    static final Program USERINIT = system32("userinit.exe", "USERINIT.EXE", "Userinit Logon Application");
    static final Program EXPLORER = Program.windows("explorer.exe", "EXPLORER.EXE", "Windows Explorer");
    static final Program RDPCLIP = system32("rdpclip.exe", "rdpclip.exe", "RDP Clipboard Monitor");
    static final Program RUNTIME_BROKER = system32("RuntimeBroker.exe", "RuntimeBroker.exe", "Runtime Broker");
    static final Program BACKGROUND_TASK_HOST =
            system32("backgroundTaskHost.exe", "backgroundTaskHost.exe", "Background Task Host");
    static final Program DLLHOST = system32("dllhost.exe", "dllhost.exe", "COM Surrogate");
    static final Program TASKHOSTW = system32("taskhostw.exe", "taskhostw.exe", "Host Process for Windows Tasks");
    static final Program SEARCH_INDEXER =
            system32("SearchIndexer.exe", "SearchIndexer.exe", "Microsoft Windows Search Indexer");
    static final Program SEARCH_PROTOCOL_HOST =
            system32("SearchProtocolHost.exe", "SearchProtocolHost.exe", "Microsoft Windows Search Protocol Host");
    static final Program SECURITY_HEALTH_SYSTRAY =
            system32("SecurityHealthSystray.exe", "SecurityHealthSystray.exe", "Windows Security notification icon");
    static final Program TRUSTED_INSTALLER =
            Program.windows("servicing\\TrustedInstaller.exe", "TrustedInstaller.exe", "Windows Modules Installer");
    static final Program TIWORKER = Program.windows(
            "WinSxS\\amd64_servicing\\TiWorker.exe", "TiWorker.exe", "Windows Modules Installer Worker");
    static final Program GPUPDATE = system32("gpupdate.exe", "GPUpdate.exe", "Microsoft Group Policy Update Utility");
    static final Program ROBOCOPY = system32("Robocopy.exe", "robocopy.exe", "Microsoft Robocopy");
    static final Program NOTEPAD = system32("notepad.exe", "NOTEPAD.EXE", "Notepad");
    static final Program MMC = system32("mmc.exe", "mmc.exe", "Microsoft Management Console");
    static final Program MSTSC = system32("mstsc.exe", "mstsc.exe", "Remote Desktop Connection");
    static final Program SPLWOW64 =
            Program.windows("splwow64.exe", "splwow64.exe", "Print driver host for applications");
    static final Program WERMGR = system32("wermgr.exe", "WerMgr", "Windows Problem Reporting");

    // shells and tools, 64-bit
    static final Program CMD = system32("cmd.exe", "Cmd.Exe", "Windows Command Processor");
    static final Program POWERSHELL =
            system32("WindowsPowerShell\\v1.0\\powershell.exe", "PowerShell.EXE", "Windows PowerShell");
    static final Program NET = system32("net.exe", "net.exe", "Net Command");
    static final Program QWINSTA = system32("qwinsta.exe", "qwinsta.exe", "Query Session Utility");
    static final Program QUERY = system32("query.exe", "query.exe", "MultiUser Query Utility");
    static final Program QUSER = system32("quser.exe", "quser.exe", "Query User Utility");
    static final Program WHOAMI = system32("whoami.exe", "whoami.exe", "whoami - displays logged on user information");
    static final Program WMIC = system32("wbem\\WMIC.exe", "wmic.exe", "WMI Commandline Utility");
    static final Program NLTEST = system32("nltest.exe", "nltestrk.exe", "Microsoft Logon Server Test Utility");
    static final Program REGSVR32 = system32("regsvr32.exe", "REGSVR32.EXE", "Microsoft Register Server");

    // the 32-bit copies that a 32-bit parent gets
    static final Program CMD_32 = sysWow64("cmd.exe", "Cmd.Exe", "Windows Command Processor");
    static final Program WSCRIPT_32 = sysWow64("wscript.exe", "wscript.exe", "Microsoft Windows Based Script Host");
    static final Program RUNDLL32_32 = sysWow64("rundll32.exe", "RUNDLL32.EXE", "Windows host process (Rundll32)");
    static final Program REGSVR32_32 = sysWow64("regsvr32.exe", "REGSVR32.EXE", "Microsoft Register Server");
    static final Program WERMGR_32 = sysWow64("wermgr.exe", "WerMgr", "Windows Problem Reporting");
    static final Program SCHTASKS_32 = sysWow64("schtasks.exe", "sctasks.exe", "Task Scheduler Configuration Tool");
    static final Program REG_32 = sysWow64("reg.exe", "reg.exe", "Registry Console Tool");
    static final Program WHOAMI_32 =
            sysWow64("whoami.exe", "whoami.exe", "whoami - displays logged on user information");
    static final Program ARP_32 = sysWow64("ARP.EXE", "arp.exe", "TCP/IP Arp Command");
    static final Program IPCONFIG_32 = sysWow64("ipconfig.exe", "ipconfig.exe", "IP Configuration Utility");
    static final Program NET_32 = sysWow64("net.exe", "net.exe", "Net Command");
    static final Program NET1_32 = sysWow64("net1.exe", "net1.exe", "Net Command");
    static final Program NSLOOKUP_32 = sysWow64("nslookup.exe", "nslookup.exe", "nslookup");
    static final Program ROUTE_32 = sysWow64("ROUTE.EXE", "route.exe", "TCP/IP Route Command");
    static final Program NETSTAT_32 = sysWow64("NETSTAT.EXE", "netstat.exe", "TCP/IP Netstat Command");

    // other Microsoft software
    static final Program OUTLOOK = office("OUTLOOK.EXE", "Outlook.exe", "Microsoft Outlook");
    static final Program ONENOTE = office("ONENOTE.EXE", "OneNote.exe", "Microsoft OneNote");
    static final Program EXCEL = office("EXCEL.EXE", "Excel.exe", "Microsoft Excel");
    static final Program WINWORD = office("WINWORD.EXE", "WinWord.exe", "Microsoft Word");
    static final Program EDGE = Program.microsoft(
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
            "msedge.exe",
            "122.0.2365.80",
            "Microsoft Edge");
    static final Program EDGE_WEBVIEW = Program.microsoft(
            "C:\\Program Files (x86)\\Microsoft\\EdgeWebView\\Application\\122.0.2365.80\\msedgewebview2.exe",
            "msedgewebview2.exe",
            "122.0.2365.80",
            "Microsoft Edge WebView2");
    static final Program TEAMS = Program.microsoft(
            "C:\\Program Files\\WindowsApps\\MSTeams_24033_x64\\ms-teams.exe",
            "ms-teams.exe",
            "24033.811.2738.2546",
            "Microsoft Teams");
    static final Program ONEDRIVE = Program.microsoft(
            "C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe",
            "OneDrive.exe",
            "24.025.0204.0003",
            "Microsoft OneDrive");

    // fictional software
    static final Program BACKUP = Program.fictional(
            "C:\\Program Files\\Fabrikam Backup\\fbackup.exe", "fbackup.exe", "Fabrikam Backup", "Fabrikam");
    static final Program SITEWATCH = Program.fictional(
            "C:\\Program Files\\Sitewatch\\swmonitor.exe",
            "swmonitor.exe",
            "Sitewatch Monitor",
            "Northwind Monitoring");
    static final Program INVENTORY_STARTER = Program.fictional(
            "C:\\Program Files\\Fabrikam Inventory\\invstart.exe", "invstart.exe", "Fabrikam Inventory", "Fabrikam");
    static final Program INVENTORY_SCAN = Program.fictional(
            "C:\\Program Files\\Fabrikam Inventory\\invscan.exe", "invscan.exe", "Fabrikam Inventory", "Fabrikam");
    static final Program ERP_SERVER = Program.fictional(
            "D:\\Contoso\\Erp\\erpserver.exe", "erpserver.exe", "Contoso ERP application server", "Contoso");
    static final Program EDITOR = Program.fictional(
            "C:\\Program Files\\Tailspin Editor\\tailspin.exe", "tailspin.exe", "Tailspin Editor", "Tailspin Toys");
    static final Program BUILD_TOOL =
            Program.fictional("C:\\Tools\\litware-build\\lwbuild.exe", "lwbuild.exe", "Litware Build", "Litware");

    // the two look-alikes
    static final Program RENAMED_QWINSTA = QWINSTA.copiedTo("C:\\Users\\Public\\sessview.exe");
    static final Program MYQWINSTA = Program.withoutVersionResource("C:\\Tools\\myqwinsta.exe");

    private Programs() {}

    private static Program system32(String file, String originalFileName, String description) {
        return Program.windows("System32\\" + file, originalFileName, description);
    }

    private static Program sysWow64(String file, String originalFileName, String description) {
        return Program.windows("SysWOW64\\" + file, originalFileName, description);
    }

    private static Program office(String file, String originalFileName, String product) {
        return Program.microsoft(OFFICE_FOLDER + file, originalFileName, OFFICE_VERSION, product);
    }
}
