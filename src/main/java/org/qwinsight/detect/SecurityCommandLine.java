package org.qwinsight.detect;

import org.jspecify.annotations.Nullable;

/**
 * The {@code process} value that Splunk_TA_windows 8.1.2 builds for Security 4688 from the image path and the logged
 * command line. It is a part of the rule's key; people are shown the command line as logged.
 */
final class SecurityCommandLine {
    private SecurityCommandLine() {}

    /** A command line whose first token has a path stays; otherwise the image path takes the first token's place. */
    static @Nullable String process(@Nullable String image, @Nullable String commandLine) {
        if (commandLine == null || image == null) {
            return commandLine == null ? image : commandLine;
        }
        int end = endOfFirstToken(commandLine);
        if (commandLine.substring(0, end).indexOf('\\') >= 0) {
            return commandLine;
        }
        boolean hasBlank = image.chars().anyMatch(Character::isWhitespace);
        String quoted = hasBlank ? '"' + image + '"' : image;
        return quoted + ' ' + commandLine.substring(end).stripLeading();
    }

    static int endOfFirstToken(String commandLine) {
        if (commandLine.startsWith("\"")) {
            int close = commandLine.indexOf('"', 1);
            return close < 0 ? commandLine.length() : close + 1;
        }
        int i = 0;
        while (i < commandLine.length() && !Character.isWhitespace(commandLine.charAt(i))) {
            i++;
        }
        return i;
    }
}
