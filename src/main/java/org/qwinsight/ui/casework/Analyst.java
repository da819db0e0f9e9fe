package org.qwinsight.ui.casework;

import java.time.Clock;
import java.util.regex.Pattern;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.export.ToolVersion;

/** Who works at this window. Stamps can be asked for by any thread. */
public final class Analyst {
    /** Characters of a name; more would crowd the history out. */
    public static final int LONGEST_NAME = 100;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private final String account;
    private final Clock clock;
    private volatile String name;

    /**
     * An analyst who is called after an account until another name is given.
     *
     * @param account the name of the account
     * @param clock gives the moments of entries
     */
    public Analyst(String account, Clock clock) {
        this.account = account;
        this.clock = clock;
        this.name = account;
    }

    /** The account that runs the program, with the computer's clock. */
    public static Analyst ofThisAccount() {
        return new Analyst(System.getProperty("user.name", "unknown"), Clock.systemUTC());
    }

    /** The name of the account. */
    public String account() {
        return account;
    }

    /** The name as it stands in entries from now on. */
    public String name() {
        return name;
    }

    /**
     * Gives another name, for entries to come; those that were made keep theirs.
     *
     * @param wanted characters that cannot be seen are left out of it; where nothing is left, the account's name is taken
     */
    public void setName(String wanted) {
        String seen = UNSEEN.matcher(wanted).replaceAll("").strip();
        int[] characters = seen.codePoints().limit(LONGEST_NAME).toArray();
        name = seen.isEmpty() ? account : new String(characters, 0, characters.length);
    }

    /** A stamp of this moment. */
    public EntryStamp stamp() {
        return EntryStamp.of(name, clock.instant(), ToolVersion.version());
    }
}
