package org.qwinsight.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ComparablePath;

/** The management agents that a site lists, by file name: thousands of them are looked up, not compared one by one. */
final class ListedAgents {
    private final Map<String, List<ComparablePath>> byName = new HashMap<>();

    /** @param agents file names or full paths */
    ListedAgents(Set<String> agents) {
        for (String agent : agents) {
            ComparablePath listed = ComparablePath.of(agent);
            byName.computeIfAbsent(listed.name(), name -> new ArrayList<>(1)).add(listed);
        }
    }

    /** Whether an image is one of them; null where it has no folder and a full path of this file name is listed. */
    @Nullable
    Boolean contains(String image) {
        ComparablePath path = ComparablePath.of(image);
        Boolean isAgent = false;
        for (ComparablePath listed : byName.getOrDefault(path.name(), List.of())) {
            if (listed.rest() == null || listed.isSameFile(path)) {
                return true;
            }
            if (path.rest() == null) {
                isAgent = null;
            }
        }
        return isAgent;
    }
}
