package org.qwinsight.training;

import java.time.Instant;
import java.util.Map;

/**
 * One event before it has a record number.
 *
 * @param time when the log service wrote it
 * @param data the EventData fields in the order of the event's schema
 * @param renderingInfo XML text of the RenderingInfo element, or empty
 */
record WindowsEvent(
        WindowsEventType type, ScenarioHost host, Instant time, Map<String, String> data, String renderingInfo) {}
