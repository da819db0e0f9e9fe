package org.qwinsight.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * Reads a file and takes its SHA-256, on one thread and nothing else: {@code HashRun FILE}. Prints how many bytes it read. No
 * program in this virtual machine that says which file it has read can be much quicker, however many processors it has: each
 * part of the hash needs the one before.
 */
public final class HashRun {
    private static final int BUFFER = 256 * 1024;

    private HashRun() {}

    /** Reads the file once. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = new FileInputStream(args[0])) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        System.out.println("bytes=" + bytes);
        System.out.println("first=" + digest.digest()[0]);
    }
}
