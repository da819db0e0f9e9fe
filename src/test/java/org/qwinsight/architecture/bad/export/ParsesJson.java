package org.qwinsight.architecture.bad.export;

import com.fasterxml.jackson.databind.JsonNode;

final class ParsesJson {
    String first(JsonNode node) {
        return node.asText();
    }
}
