package org.qwinsight.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Members of a JSON object that a newer program wrote and this one does not know. They are written again as they were.
 *
 * @param json the members' JSON texts by name, in file order
 */
public record UnknownMembers(Map<String, String> json) {
    public static final UnknownMembers NONE = new UnknownMembers(Map.of());

    public UnknownMembers {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }
}
