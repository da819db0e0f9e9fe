package org.qwinsight.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of a command with its options in one order everywhere: picocli's own depends on the locale of the computer. */
final class OptionHelp extends Help {
    /** By the shortest name without its dashes, small letters before capital ones. */
    private static final Comparator<OptionSpec> BY_NAME = Comparator.comparing(
                    (OptionSpec option) -> name(option).toUpperCase(Locale.ROOT))
            .thenComparing(OptionHelp::name, Comparator.reverseOrder());

    OptionHelp(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    @Override
    public Comparator<OptionSpec> createDefaultOptionSort() {
        return BY_NAME;
    }

    private static String name(OptionSpec option) {
        return Arrays.stream(option.names())
                .min(Comparator.comparingInt(String::length))
                .orElse("")
                .replaceFirst("^-+", "");
    }
}
