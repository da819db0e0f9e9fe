package org.qwinsight.export.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests' evaluator of filter macros, by examples made by hand. */
class SplunkFilterCommandTest {
    private static final List<Map<String, String>> ROW = List.of(Map.of("a", "Tic*Tac", "b", "C:\\x \"y\""));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "search *; true",
                "search a=\"TIC*TAC\"; true",
                "search a=\"t*\"; true",
                "search a=\"t*x\"; false",
                "search a=\"ti*ic*tac\"; false",
                "search b=\"c:\\\\X \\\"y\\\"\"; true",
                "search NOT a=\"t*\"; false",
                "search NOT ( a=\"t*\" b=\"no\" ); true",
                "search a=\"no\" OR a=\"t*\" b=\"no\"; false",
                "search b=\"no\" a=\"no\" OR a=\"t*\"; false",
                "where a=\"Tic*Tac\"; true",
                "where a=\"tic*tac\"; false",
                "where a=\"T*\"; false",
                "where a=\"no\" AND b=\"no\" OR a=\"Tic*Tac\"; true",
                "where NOT ( now()<100 AND ( ( a=\"Tic*Tac\" ) ) ); true",
                "where NOT ( now()<101 AND ( ( a=\"Tic*Tac\" ) ) ); false",
                "search NOT ( ( a=\"no\" ) ) | where NOT ( ( a=\"Tic*Tac\" ) ); false"
            })
    void followsTheDocumentedWords(String definition, boolean passes) {
        assertEquals(
                passes ? 1 : 0,
                SplunkFilterCommand.passing(definition, ROW, 100).size(),
                definition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {"search a=x", "search ( *", "stats *", "search c=\"x\"", "where *"})
    void refusesWhatItDoesNotKnow(String definition) {
        assertThrows(AssertionError.class, () -> SplunkFilterCommand.passing(definition, ROW, 100));
    }
}
