package org.qwinsight.training;

/** A user or service account. */
record Account(String domain, String name, String sid) {
    static final String DOMAIN = "CONTOSO";
    static final Account LOCAL_SYSTEM = new Account("NT AUTHORITY", "SYSTEM", "S-1-5-18");
    static final Account NETWORK_SERVICE = new Account("NT AUTHORITY", "NETWORK SERVICE", "S-1-5-20");

    /** Digits of well-known constants, so that nobody takes it for a real domain. */
    private static final String DOMAIN_SID = "S-1-5-21-3141592653-2718281828-1414213562-";

    static final Account FINANCE_CLERK = domainUser("m.weber", 1104);
    static final Account HELP_DESK = domainUser("s.brandt", 1107);
    static final Account SERVER_ADMIN = domainUser("adm.k.lorenz", 1121);
    static final Account MONITORING_SERVICE = domainUser("svc-sitewatch", 1130);
    static final Account TERMINAL_USER_1 = domainUser("t.neumann", 1142);
    static final Account TERMINAL_USER_2 = domainUser("k.schuster", 1145);
    static final Account LAB_OPERATOR = domainUser("lab.ops", 1160);
    static final Account ENGINEER = domainUser("c.haas", 1171);
    static final Account RED_TEAM = domainUser("rt.audit", 1180);
    static final Account DEVELOPER = domainUser("j.okafor", 1188);

    private static Account domainUser(String name, int rid) {
        return new Account(DOMAIN, name, DOMAIN_SID + rid);
    }

    String qualifiedName() {
        return domain + "\\" + name;
    }

    String profileFolder() {
        return "C:\\Users\\" + name + "\\";
    }
}
