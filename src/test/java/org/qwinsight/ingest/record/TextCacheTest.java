package org.qwinsight.ingest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TextCacheTest {
    private static String text(TextCache cache, String wanted) {
        byte[] bytes = ("<" + wanted + ">").getBytes(StandardCharsets.UTF_8);
        return cache.text(bytes, 1, bytes.length - 1);
    }

    @Test
    void theThirdTimeGivesTheObjectOfTheSecond() {
        TextCache cache = new TextCache(16);
        String first = text(cache, "C:\\Windows\\System32\\qwinsta.exe");
        String second = text(cache, "C:\\Windows\\System32\\qwinsta.exe");
        assertEquals("C:\\Windows\\System32\\qwinsta.exe", first);
        assertSame(second, text(cache, "C:\\Windows\\System32\\qwinsta.exe"));
    }

    @Test
    void textsThatComeOncePushNothingOut() {
        TextCache cache = new TextCache(1);
        text(cache, "kept");
        String kept = text(cache, "kept");
        for (int i = 0; i < 1000; i++) {
            assertEquals("passing " + i, text(cache, "passing " + i));
        }
        assertSame(kept, text(cache, "kept"));
    }

    @Test
    void everyTextIsThatOfItsBytes() {
        TextCache cache = new TextCache(4);
        for (int round = 0; round < 3; round++) {
            for (int length = 0; length < 200; length++) {
                String wanted = "é".repeat(length / 2) + "x".repeat(length % 7) + length;
                assertEquals(wanted, text(cache, wanted));
            }
        }
    }

    @Test
    void threadsThatShareOneGetTheirOwnTexts() throws Exception {
        TextCache cache = new TextCache(2);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> wrong = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            Callable<Integer> reading = () -> {
                int count = 0;
                for (int i = 0; i < 50_000; i++) {
                    String wanted = "value " + i % 13;
                    count += text(cache, wanted).equals(wanted) ? 0 : 1;
                }
                return count;
            };
            wrong.add(threads.submit(reading));
        }
        for (Future<Integer> count : wrong) {
            assertEquals(0, count.get());
        }
        threads.shutdown();
    }
}
