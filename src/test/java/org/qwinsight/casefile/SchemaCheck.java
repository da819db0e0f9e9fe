package org.qwinsight.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of JSON Schema that the published schema of case files uses; an unknown keyword is a fault. */
final class SchemaCheck {
    private static final List<String> SAYS_NOTHING = List.of("$schema", "$id", "$defs", "title", "description");

    private final JsonNode root;

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /** What is wrong with a case file by the published schema. */
    static List<String> faults(byte[] file) {
        try {
            JsonNode schema = new ObjectMapper().readTree(Files.readString(Path.of("docs", "qwcase.schema.json")));
            List<String> faults = new ArrayList<>();
            new SchemaCheck(schema).check(new ObjectMapper().readTree(file), schema, "", faults);
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(JsonNode value, JsonNode schema, String at, List<String> faults) {
        schema.properties().forEach(keyword -> {
            JsonNode wanted = keyword.getValue();
            boolean holds =
                    switch (keyword.getKey()) {
                        case "type" -> isOf(value, wanted);
                        case "const" -> value.equals(wanted);
                        case "enum" -> contains(wanted, value);
                        case "minimum" -> value.isNumber() && value.asLong() >= wanted.asLong();
                        case "minItems" -> value.size() >= wanted.asInt();
                        case "minLength" -> value.textValue().length() >= wanted.asInt();
                        case "pattern" ->
                            !value.isTextual()
                                    || Pattern.compile(wanted.asText())
                                            .matcher(value.textValue())
                                            .find();
                        case "required" -> hasAll(value, wanted);
                        case "properties" -> members(value, wanted, at, faults);
                        case "additionalProperties" -> others(value, schema, wanted, at, faults);
                        case "items" -> elements(value, wanted, at, faults);
                        case "$ref" -> reference(value, wanted, at, faults);
                        case "oneOf" -> fitting(value, wanted) == 1;
                        default -> SAYS_NOTHING.contains(keyword.getKey());
                    };
            if (!holds) {
                faults.add(at + " " + keyword.getKey() + " " + wanted);
            }
        });
    }

    private static boolean isOf(JsonNode value, JsonNode types) {
        if (types.isArray()) {
            for (JsonNode type : types) {
                if (isOf(value, type)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode element : list) {
            if (element.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(JsonNode value, JsonNode names) {
        for (JsonNode name : names) {
            if (!value.has(name.asText())) {
                return false;
            }
        }
        return true;
    }

    private boolean members(JsonNode value, JsonNode schemas, String at, List<String> faults) {
        schemas.properties().forEach(member -> {
            JsonNode there = value.get(member.getKey());
            if (there != null) {
                check(there, member.getValue(), at + "/" + member.getKey(), faults);
            }
        });
        return true;
    }

    private boolean others(JsonNode value, JsonNode schema, JsonNode wanted, String at, List<String> faults) {
        @Nullable JsonNode known = schema.get("properties");
        value.properties().forEach(member -> {
            if (known == null || !known.has(member.getKey())) {
                if (wanted.isBoolean() && !wanted.booleanValue()) {
                    faults.add(at + "/" + member.getKey() + " is not known");
                } else if (wanted.isObject()) {
                    check(member.getValue(), wanted, at + "/" + member.getKey(), faults);
                }
            }
        });
        return true;
    }

    private boolean elements(JsonNode value, JsonNode wanted, String at, List<String> faults) {
        for (int i = 0; i < value.size(); i++) {
            check(value.get(i), wanted, at + "/" + i, faults);
        }
        return true;
    }

    private boolean reference(JsonNode value, JsonNode wanted, String at, List<String> faults) {
        check(value, root.at(wanted.asText().substring(1)), at, faults);
        return true;
    }

    private int fitting(JsonNode value, JsonNode schemas) {
        int fitting = 0;
        for (JsonNode schema : schemas) {
            List<String> faults = new ArrayList<>();
            check(value, schema, "", faults);
            fitting += faults.isEmpty() ? 1 : 0;
        }
        return fitting;
    }
}
