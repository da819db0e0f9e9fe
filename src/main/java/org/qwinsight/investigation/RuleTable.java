package org.qwinsight.investigation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.GroupTable;

/** The rule's own table of some findings, made when it is first asked for. Safe to use from any thread. */
public final class RuleTable {
    private final Supplier<GroupTable> maker;
    private @Nullable GroupTable made;

    RuleTable(Supplier<GroupTable> maker) {
        this.maker = maker;
    }

    static RuleTable of(GroupTable made) {
        RuleTable table = new RuleTable(() -> made);
        table.made = made;
        return table;
    }

    /** The table; grouping very many findings takes a while. */
    public synchronized GroupTable groups() {
        GroupTable known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
