package org.qwinsight.training;

import java.util.Arrays;

/**
 * One file of the training case.
 *
 * @param name file name without folder
 * @param content the file's bytes; given out as copies
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, see equals
public record SampleFile(String name, byte[] content) {
    public SampleFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
