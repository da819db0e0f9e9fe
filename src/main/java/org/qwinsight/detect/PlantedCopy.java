package org.qwinsight.detect;

import java.util.Locale;

/** Q12: a file called qwinsta.exe where Windows keeps none. */
final class PlantedCopy implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.Q12;
    }

    @Override
    public Assessment assess(Scene scene) {
        if (!scene.fileName().toLowerCase(Locale.ROOT).equals(RuleProfile.QWINSTA)) {
            return notFired("The file name is not qwinsta.exe.");
        }
        String image = scene.image();
        Boolean isOfWindows = WindowsFolders.isOfWindows(image);
        if (isOfWindows == null) {
            return cannotTell("The folder of the image was not logged.");
        }
        return isOfWindows
                ? notFired("The image lies in a folder of Windows.")
                : fired("The image lies outside System32, SysWOW64 and WinSxS: " + image + ".", scene.node());
    }
}
