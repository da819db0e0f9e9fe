package org.qwinsight.casefile;

/**
 * Something the site knows of itself, which triage takes into account. It changes no match and no decision.
 *
 * @param name of a program, a host or an account, as logged; letter case counts nowhere
 * @param isSet false takes it away again
 */
public record SiteFact(EntryStamp stamp, Kind kind, String name, boolean isSet) implements CaseEntry {
    /** What is known. */
    public enum Kind {
        /** File name or full path of a program that administers hosts. */
        AGENT("agent", "management agent"),
        /** A host from which administration is done, as logged or without its domain. */
        ADMIN_HOST("admin-host", "host of administration"),
        /** An account that administers. */
        ADMIN_USER("admin-user", "user who administers");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** The word in a case file. */
        public String code() {
            return code;
        }

        /** What a person reads. */
        public String label() {
            return label;
        }
    }

    /** @throws IllegalArgumentException when it names nothing */
    public SiteFact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a " + kind.label() + " needs a name");
        }
    }

    @Override
    public SiteFact withStamp(EntryStamp other) {
        return new SiteFact(other, kind, name, isSet);
    }

    /** For example {@code management agent LTSVC.exe}. */
    public String describe() {
        return kind.label() + " " + name + (isSet ? "" : " taken away");
    }
}
