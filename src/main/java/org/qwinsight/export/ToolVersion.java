package org.qwinsight.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this program, as the build wrote it. */
public final class ToolVersion {
    public static final String NAME = "qwinsight";

    private ToolVersion() {}

    public static String version() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("/org/qwinsight/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program's version file is missing from its build");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new IllegalStateException("the program's version file cannot be read", e);
        }
    }
}
