package org.qwinsight.cli;

import org.qwinsight.detect.RuleProfile;
import picocli.CommandLine.Option;

/** Which version of the rule finds. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "seed-v3",
            converter = ScanOptions.ProfileConverter.class,
            description = "Version of the rule that finds: seed-v3 or escu-v8 (default: seed-v3).")
    private RuleProfile profile = RuleProfile.SEED_V3;

    RuleProfile profile() {
        return profile;
    }
}
