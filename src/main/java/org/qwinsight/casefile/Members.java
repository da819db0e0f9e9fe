package org.qwinsight.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, each asked for by name. What nobody asked for is unknown. */
final class Members {
    /** A member is missing or is not what it should be. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private final JsonNode object;
    private final Set<String> asked = new HashSet<>();

    Members(JsonNode object) throws Malformed {
        if (!object.isObject()) {
            throw new Malformed("there is something else where an object should be");
        }
        this.object = object;
    }

    private @Nullable JsonNode get(String name) {
        asked.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    boolean has(String name) {
        return get(name) != null;
    }

    @Nullable
    String textOrNull(String name) throws Malformed {
        JsonNode value = get(name);
        if (value != null && !value.isTextual()) {
            throw new Malformed(name + " is no text");
        }
        return value == null ? null : value.textValue();
    }

    String text(String name) throws Malformed {
        return required(name, textOrNull(name));
    }

    long number(String name) throws Malformed {
        JsonNode value = required(name, get(name));
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new Malformed(name + " is no whole number");
        }
        return value.longValue();
    }

    boolean truth(String name) throws Malformed {
        JsonNode value = required(name, get(name));
        if (!value.isBoolean()) {
            throw new Malformed(name + " is neither true nor false");
        }
        return value.booleanValue();
    }

    @Nullable
    Instant instantOrNull(String name) throws Malformed {
        String text = textOrNull(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed(name + " is no time");
        }
    }

    Instant instant(String name) throws Malformed {
        return required(name, instantOrNull(name));
    }

    Members object(String name) throws Malformed {
        return new Members(required(name, get(name)));
    }

    List<JsonNode> list(String name) throws Malformed {
        JsonNode value = required(name, get(name));
        if (!value.isArray()) {
            throw new Malformed(name + " is no list");
        }
        List<JsonNode> elements = new ArrayList<>(value.size());
        value.forEach(elements::add);
        return elements;
    }

    List<String> texts(String name) throws Malformed {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isTextual()) {
                throw new Malformed(name + " holds something that is no text");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /** The members that were not asked for so far. */
    UnknownMembers unknown() {
        Map<String, String> unknown = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            if (!asked.contains(member.getKey())) {
                unknown.put(
                        member.getKey(),
                        CaseFormat.escapeLoneSurrogates(member.getValue().toString()));
            }
        });
        return unknown.isEmpty() ? UnknownMembers.NONE : new UnknownMembers(unknown);
    }

    private static <T> T required(String name, @Nullable T value) throws Malformed {
        if (value == null) {
            throw new Malformed(name + " is missing");
        }
        return value;
    }
}
