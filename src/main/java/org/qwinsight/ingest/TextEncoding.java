package org.qwinsight.ingest;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the bytes of a text stand for characters, judged by the bytes alone. A declaration that disagrees loses. */
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0),
    UTF_8_BOM(StandardCharsets.UTF_8, 3),
    UTF_16LE(StandardCharsets.UTF_16LE, 0),
    UTF_16LE_BOM(StandardCharsets.UTF_16LE, 2),
    UTF_16BE(StandardCharsets.UTF_16BE, 0),
    UTF_16BE_BOM(StandardCharsets.UTF_16BE, 2);

    private final Charset charset;
    private final int markLength;

    TextEncoding(Charset charset, int markLength) {
        this.charset = charset;
        this.markLength = markLength;
    }

    /** Length of the byte order mark in bytes. */
    int markLength() {
        return markLength;
    }

    boolean isUtf16() {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    /** The encoding of a text that begins with these bytes. */
    static TextEncoding of(byte[] head, int length) {
        int first = length > 0 ? head[0] & 0xff : 0;
        int second = length > 1 ? head[1] & 0xff : 0;
        if (length > 2 && first == 0xef && second == 0xbb && (head[2] & 0xff) == 0xbf) {
            return UTF_8_BOM;
        }
        if (length > 1 && first == 0xff && second == 0xfe) {
            return UTF_16LE_BOM;
        }
        if (length > 1 && first == 0xfe && second == 0xff) {
            return UTF_16BE_BOM;
        }
        int zerosEven = 0;
        int zerosOdd = 0;
        for (int i = 0; i < Math.min(length, 512); i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    zerosEven++;
                } else {
                    zerosOdd++;
                }
            }
        }
        int most = Math.min(length, 512) / 4;
        // Letters such as U+0100 put a few zeros on the other side.
        if (zerosOdd > most && zerosEven < zerosOdd / 8) {
            return UTF_16LE;
        }
        return zerosEven > most && zerosOdd < zerosEven / 8 ? UTF_16BE : UTF_8;
    }

    /** The text that bytes stand for, without a byte order mark. UTF-16 keeps every code unit, lone surrogates too. */
    String text(byte[] bytes) {
        return isUtf16() ? ByteBuffer.wrap(bytes).order(order()).asCharBuffer().toString() : new String(bytes, charset);
    }

    private ByteOrder order() {
        return charset.equals(StandardCharsets.UTF_16BE) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** The text as UTF-8, without its byte order mark, which {@code in} must have passed. */
    InputStream asUtf8(InputStream in) {
        return isUtf16() ? new Utf8Transcoder(in, order()) : in;
    }
}
