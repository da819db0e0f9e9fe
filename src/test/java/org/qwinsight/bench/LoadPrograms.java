package org.qwinsight.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Images of the load, the command lines they are started with, and the hashes that belong to an image. */
final class LoadPrograms {
    static final String QWINSTA = "C:\\Windows\\System32\\qwinsta.exe";

    private static final String SYSTEM = "C:\\Windows\\System32\\";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** The first ones are started most. */
    private static final List<String> IMAGES = List.of(
            SYSTEM + "svchost.exe",
            SYSTEM + "cmd.exe",
            SYSTEM + "WindowsPowerShell\\v1.0\\powershell.exe",
            SYSTEM + "conhost.exe",
            SYSTEM + "rundll32.exe",
            SYSTEM + "wbem\\WmiPrvSE.exe",
            SYSTEM + "taskhostw.exe",
            "C:\\Program Files\\Browser\\Application\\browser.exe",
            "C:\\Program Files\\Office\\root\\mail.exe",
            SYSTEM + "net.exe",
            SYSTEM + "net1.exe",
            SYSTEM + "whoami.exe",
            SYSTEM + "reg.exe",
            SYSTEM + "schtasks.exe",
            "C:\\Windows\\explorer.exe",
            "C:\\Program Files\\Forwarder\\bin\\collect-scripts.exe",
            "C:\\Program Files\\Forwarder\\bin\\collect-events.exe",
            SYSTEM + "SearchProtocolHost.exe",
            SYSTEM + "backgroundTaskHost.exe",
            SYSTEM + "dllhost.exe",
            "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\mscorsvw.exe");

    private static final List<String> QWINSTA_LINES =
            List.of("qwinsta", "qwinsta /server:SRV004", "\"C:\\Windows\\system32\\qwinsta.exe\"", "qwinsta /counter");

    private LoadPrograms() {}

    static String image(SplittableRandom random) {
        return IMAGES.get(skewed(random, IMAGES.size()));
    }

    /** A number below a limit; small ones come much more often. */
    static int skewed(SplittableRandom random, int limit) {
        double at = random.nextDouble();
        return (int) (at * at * limit);
    }

    static String name(String image) {
        return image.substring(image.lastIndexOf('\\') + 1);
    }

    /** Most command lines occur once, some are always the same; lengths are those of real ones. */
    static String commandLine(String image, SplittableRandom random) {
        return switch (name(image)) {
            case "qwinsta.exe" -> QWINSTA_LINES.get(random.nextInt(QWINSTA_LINES.size()));
            case "svchost.exe" -> "C:\\Windows\\system32\\svchost.exe -k netsvcs -p -s Service" + random.nextInt(12);
            case "cmd.exe" ->
                "C:\\Windows\\system32\\cmd.exe /d /s /c \"\"C:\\Program Files\\App\\bin\\job-" + random.nextInt(500)
                        + ".bat\" --input \"C:\\Users\\Public\\in_" + hex(random, 6) + ".tmp\" 2>&1 & echo done\"";
            case "powershell.exe" ->
                "powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -EncodedCommand "
                        + letters(random, 40 + random.nextInt(600));
            case "conhost.exe" -> "\\??\\C:\\Windows\\system32\\conhost.exe 0xffffffff -ForceV1";
            case "browser.exe" ->
                '"' + image + "\" --type=renderer --lang=en-US --raster-threads=2 --main-frame-before-activation"
                        + " --renderer-client-id=" + random.nextInt(400) + " --channel-handle="
                        + (1000 + random.nextInt(9000)) + " --field-trial-handle=" + hex(random, 16)
                        + ",262144 /prefetch:1";
            case "collect-scripts.exe" -> '"' + image + "\" --ps2";
            default -> '"' + image + "\" /" + hex(random, 4) + " " + random.nextInt(10_000);
        };
    }

    /** One file has one set of hashes. */
    static String hashes(String file) {
        SplittableRandom random = new SplittableRandom(file.hashCode());
        return "SHA1=" + hex(random, 40) + ",MD5=" + hex(random, 32) + ",SHA256=" + hex(random, 64) + ",IMPHASH="
                + hex(random, 32);
    }

    static String hex(SplittableRandom random, int digits) {
        StringBuilder hex = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString().toUpperCase(Locale.ROOT);
    }

    private static String letters(SplittableRandom random, int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(BASE64.charAt(random.nextInt(BASE64.length())));
        }
        return letters.toString();
    }
}
