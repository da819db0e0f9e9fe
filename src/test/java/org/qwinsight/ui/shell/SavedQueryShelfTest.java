package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.SavedQuery;
import org.qwinsight.casefile.UnknownMembers;

class SavedQueryShelfTest {
    private final KeyValues texts = KeyValues.inMemory();

    private static SavedQuery query(String name, String text) {
        return new SavedQuery(name, text, UnknownMembers.NONE);
    }

    @Test
    void settingsKeepQueriesInTheirOrder() {
        List<SavedQuery> queries = List.of(query("b", "name:cmd.exe"), query("a", "\"net view\" -user:SYSTEM"));
        new Settings(texts).setQueries(queries);
        assertEquals(queries, new Settings(texts).queries());
        new Settings(texts).setQueries(queries.subList(1, 2));
        assertEquals(queries.subList(1, 2), new Settings(texts).queries());
        new Settings(texts).setQueries(List.of());
        assertEquals(List.of(), new Settings(texts).queries());
    }

    @Test
    void theOldestAreForgottenBeyondTheMost() {
        List<SavedQuery> many = IntStream.range(0, Settings.MOST_QUERIES + 3)
                .mapToObj(i -> query("q" + i, "pid:" + i))
                .toList();
        new Settings(texts).setQueries(many);
        assertEquals(many.subList(3, many.size()), new Settings(texts).queries());
    }
}
