package org.qwinsight.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.analysis.query.EventQuery;

class FilterChipTest {
    @ParameterizedTest
    @CsvSource({
        "user:SYSTEM, user:SYSTEM",
        "-user:SYSTEM, not user:SYSTEM",
        "#user:SYSTEM, Off: user:SYSTEM",
        "#-user:SYSTEM, Off: not user:SYSTEM"
    })
    void aTermIsSpokenWithoutSigns(String query, String spoken) {
        assertEquals(spoken, FilterChip.spoken(EventQuery.parse(query).terms().get(0)));
    }
}
