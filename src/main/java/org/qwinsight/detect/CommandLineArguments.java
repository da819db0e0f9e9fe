package org.qwinsight.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A command line behind its first token, for comparison: lower case, without quotes, and with a leading dash written as
 * a slash, since Windows tools take both.
 */
final class CommandLineArguments {
    private CommandLineArguments() {}

    static List<String> of(String commandLine) {
        List<String> arguments = new ArrayList<>();
        String line = commandLine.strip();
        StringBuilder token = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = SecurityCommandLine.endOfFirstToken(line); i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (quoted || !Character.isWhitespace(c)) {
                token.append(c);
                begun = true;
            } else if (begun) {
                arguments.add(normal(token));
                token.setLength(0);
                begun = false;
            }
        }
        if (begun) {
            arguments.add(normal(token));
        }
        return arguments;
    }

    private static String normal(StringBuilder token) {
        String text = token.toString().toLowerCase(Locale.ROOT);
        return text.startsWith("-") ? '/' + text.substring(1) : text;
    }
}
