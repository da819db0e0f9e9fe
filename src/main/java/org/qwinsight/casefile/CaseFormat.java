package org.qwinsight.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** The form of a case file: names, version, limits against hostile files, and how JSON is read and written. */
final class CaseFormat {
    static final String NAME = "qwinsight-case";

    /** Grows only when an older program would misunderstand a newer file; new members do not need it. */
    static final int VERSION = 1;

    /** The largest file that is read, in bytes: some two million decided events. */
    static final long MAX_BYTES = 256L << 20;

    private static final int MAX_NESTING = 32;

    /** As long as the file may be, so that every text that is saved is read again. */
    private static final int MAX_TEXT = Math.toIntExact(MAX_BYTES);

    private static final int MAX_NAME = 1 << 12;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxStringLength(MAX_TEXT)
                            .maxNameLength(MAX_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CaseFormat() {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    /** Objects indented with LF on every system, lists of texts on one line. */
    static JsonGenerator indented(Writer out) throws IOException {
        return MAPPER.createGenerator(out)
                .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    static void writeUnknown(UnknownMembers unknown, JsonGenerator json) throws IOException {
        for (Map.Entry<String, String> member : unknown.json().entrySet()) {
            json.writeFieldName(member.getKey());
            json.writeRawValue(member.getValue());
        }
    }

    /**
     * The text with every half of a broken surrogate pair escaped: hostile evidence can hold such characters, and UTF-8
     * cannot. In JSON text they occur only inside quoted texts, where the escape means the same.
     */
    static String escapeLoneSurrogates(String json) {
        StringBuilder out = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                out = out == null ? new StringBuilder(json.substring(0, i)) : out;
                out.append("\\u").append(Integer.toHexString(c));
            } else if (out != null) {
                out.append(c);
            }
            if (pair) {
                i++;
                if (out != null) {
                    out.append(json.charAt(i));
                }
            }
        }
        return out == null ? json : out.toString();
    }
}
