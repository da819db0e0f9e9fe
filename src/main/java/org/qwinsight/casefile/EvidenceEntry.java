package org.qwinsight.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A file of evidence, or one member of an archive, that the case is about.
 *
 * @param sha256 of the file as it lies on disk
 * @param member name inside the archive, null for a plain file
 * @param memberSha256 of the member's content, null for a plain file
 * @param path absolute, where it was last seen; of a case that was written for practice, as {@code relativePath}, so
 *     that the case is the same wherever it lies
 * @param relativePath from the folder of the case file, with {@code /}; null where the two have no common root
 * @param bytes that were read, decompressed for compressed evidence
 * @param shape the recognised export shape
 */
public record EvidenceEntry(
        String sha256,
        @Nullable String member,
        @Nullable String memberSha256,
        String path,
        @Nullable String relativePath,
        long bytes,
        String shape,
        long records,
        long processStarts,
        UnknownMembers unknown) {

    /** True for the same content, wherever it lies. */
    boolean isSameContentAs(EvidenceEntry other) {
        return sha256.equals(other.sha256) && String.valueOf(member).equals(String.valueOf(other.member));
    }

    /** The entry with other members that this version does not know. */
    EvidenceEntry with(UnknownMembers others) {
        return new EvidenceEntry(
                sha256, member, memberSha256, path, relativePath, bytes, shape, records, processStarts, others);
    }

    /** The file's name without its folder. */
    public String name() {
        int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(cut + 1);
    }
}
