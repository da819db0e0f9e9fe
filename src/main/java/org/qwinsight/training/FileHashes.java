package org.qwinsight.training;

import java.util.Locale;

/** Invented hashes of a program's content: equal for copies of one file, on every machine and in every source. */
record FileHashes(String md5, String sha256, String importHash) {
    static FileHashes of(Program program, SeededDigest digest) {
        return new FileHashes(
                digest.hex(32, "md5", program.contentId()),
                digest.hex(64, "sha256", program.contentId()),
                digest.hex(32, "imphash", program.contentId()));
    }

    /** As Sysmon writes them: upper case, each with the name of its algorithm. */
    String inSysmonForm() {
        return ("MD5=" + md5 + ",SHA256=" + sha256 + ",IMPHASH=" + importHash).toUpperCase(Locale.ROOT);
    }
}
