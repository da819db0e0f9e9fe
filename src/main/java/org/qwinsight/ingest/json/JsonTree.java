package org.qwinsight.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.qwinsight.ingest.record.ByteWindow;

/**
 * Builds the tree of one JSON value. Numbers become their plain decimal text, so that no digit is lost and no exponent
 * appears; a name that an object holds twice keeps its first value.
 */
final class JsonTree {
    private static final int MAX_DEPTH = 250;
    private static final int MAX_NUMBER = 1000;
    private static final int MAX_NAME = 50_000;
    /** Largest power of ten that is written out. */
    private static final int MAX_EXPONENT = 400;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(ByteWindow.MAX_RECORD)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonTree() {}

    /** Reads UTF-8 bytes. */
    static JsonNode parse(byte[] buffer, int from, int length) throws IOException {
        try (JsonParser parser = FACTORY.createParser(buffer, from, length)) {
            return whole(parser);
        }
    }

    static JsonNode parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return whole(parser);
        }
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        parser.nextToken();
        JsonNode node = value(parser);
        if (parser.nextToken() != null) {
            throw new IOException("something stands behind the value");
        }
        return node;
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return NODES.missingNode();
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_FLOAT -> NODES.textNode(plain(parser.getText()));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(parser);
            object.putIfAbsent(name, value);
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static String plain(String number) {
        if (number.indexOf('e') < 0 && number.indexOf('E') < 0) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs(value.scale()) > MAX_EXPONENT ? number : value.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
