package org.qwinsight.detect;

import java.util.Locale;
import org.qwinsight.event.EventField;

/** Q11: the file is qwinsta.exe under another name, whichever version of the rule matched it. */
final class RenamedCopy implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.Q11;
    }

    @Override
    public Assessment assess(Scene scene) {
        String name = scene.fileName();
        if (name.toLowerCase(Locale.ROOT).equals(RuleProfile.QWINSTA)) {
            return notFired("The file name is qwinsta.exe itself.");
        }
        String original = scene.value(EventField.ORIGINAL_FILE_NAME);
        if (original == null) {
            return cannotTell("The original file name was not logged.");
        }
        return original.toLowerCase(Locale.ROOT).equals(RuleProfile.QWINSTA)
                ? fired(
                        "Renamed: the original file name is " + original + ", the file is called " + name + ".",
                        scene.node())
                : notFired("The original file name is " + original + ", another program.");
    }
}
