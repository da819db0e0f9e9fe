package org.qwinsight.ingest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTextTest {
    @ParameterizedTest
    @CsvSource({
        "-9214364837600034816, 0x8020000000000000",
        "9232379236109516800, 0x8020000000000000",
        "-9218868437227405312, 0x8010000000000000",
        "0x8020000000000000, 0x8020000000000000",
        "Audit Success, 0x8020000000000000",
        "Audit failure, 0x8010000000000000",
        "0, 0x0",
        "Classic, Classic",
        "'', ''"
    })
    void everyFormBecomesTheNativeOne(String logged, String expected) {
        assertEquals(expected, KeywordsText.normalise(logged));
    }
}
