package org.qwinsight.training;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a Falcon Data Replicator file.
 *
 * @param received when the cloud received it; the file is in this order
 * @param fields names and values; every value is text
 */
record FdrRecord(Instant received, Map<String, String> fields) {}
