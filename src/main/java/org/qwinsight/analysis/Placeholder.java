package org.qwinsight.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A parent that events name and whose own start is not in the logs.
 *
 * @param computer host as logged by the first child
 * @param image path or file name, null when no child names it
 * @param commandLine null when no child names it
 * @param processId as logged by the first child, null when no child names it
 * @param instanceId GUID or Falcon id as logged by the first child, null when no child names it
 */
public record Placeholder(
        @Nullable String computer,
        @Nullable String image,
        @Nullable String commandLine,
        @Nullable String processId,
        @Nullable String instanceId) {}
