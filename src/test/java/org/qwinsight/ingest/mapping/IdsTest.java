package org.qwinsight.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in one text form, also where the logged text is in that form already and is taken as it is. */
class IdsTest {
    @ParameterizedTest
    @CsvSource({
        "1234, 1234",
        "0, 0",
        "007, 7",
        "0x4d2, 1234",
        "0x00000000000004D2, 1234",
        "' 1234 ', 1234",
        "18446744073709551615, 18446744073709551615",
        "18446744073709551616, 18446744073709551616",
        "999999999999999, 999999999999999",
        "1234a, 1234a"
    })
    void decimal(String logged, String kept) {
        assertEquals(kept, Ids.decimal(logged));
    }

    @ParameterizedTest
    @CsvSource({
        "0x3e7, 0x3e7",
        "0x3E7, 0x3e7",
        "0x00000000000003e7, 0x3e7",
        "999, 0x3e7",
        "0x0, 0x0",
        "0x, 0x",
        "0X3E7, 0x3e7",
        "0xfffffffffffffff, 0xfffffffffffffff",
        "0xffffffffffffffff, 0xffffffffffffffff",
        "0x3g, 0x3g"
    })
    void hex(String logged, String kept) {
        assertEquals(kept, Ids.hex(logged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "{00000000-0000-0000-0000-000000000000}",
                "{00000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-000000000000}"
            })
    void theZeroGuidIsNoValue(String zero) {
        assertNull(Fields.present(zero));
    }

    @Test
    void aGuidThatBeginsWithZerosIsAValue() {
        String guid = "{00000000-0000-0000-0000-000000000001}";
        assertEquals(guid, Fields.present(guid));
    }
}
