package org.qwinsight.training;

import java.time.Instant;

/**
 * One process start as a log file tells it, read without any of the product's importers.
 *
 * @param host first label of the machine's name
 * @param originalFileName empty where the record has none
 * @param parentName file name of the parent
 * @param parentReference the parent as the source identifies it: GUID, hexadecimal pid or Falcon id
 */
record LoggedStart(
        String file,
        String host,
        Instant time,
        long pid,
        String image,
        String originalFileName,
        String commandLine,
        String user,
        String parentName,
        String parentReference) {

    String fileName() {
        return SampleLogs.fileName(image);
    }
}
