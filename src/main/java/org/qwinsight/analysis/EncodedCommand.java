package org.qwinsight.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The script that a PowerShell command line carries in {@code -EncodedCommand}: Base64 of UTF-16LE, as
 * {@code powershell.exe -?} describes it. PowerShell takes any beginning of the switch's name and {@code -ec}, in any
 * letter case, after a hyphen, a slash or one of three dashes.
 *
 * @param text what was decoded; null when it is no such text
 * @param isCut more was encoded than is decoded here
 */
public record EncodedCommand(@Nullable String text, boolean isCut) {
    /** Base64 characters that are decoded at most; a command line of Windows has fewer than 32,768. */
    static final int MOST = 65_536;

    private static final String NAME = "encodedcommand";
    private static final Pattern SWITCH = Pattern.compile(
            "[-/\u2013\u2014\u2015]([a-z]{1,14})[\\s:]+[\"']?([A-Za-z0-9+/]{2,}={0,2})", Pattern.CASE_INSENSITIVE);

    /** The encoded command of a command line, null when it has none or no PowerShell is named in it. */
    public static @Nullable EncodedCommand of(String commandLine) {
        String lower = commandLine.toLowerCase(Locale.ROOT);
        if (!lower.contains("powershell") && !lower.contains("pwsh")) {
            return null;
        }
        Matcher matcher = SWITCH.matcher(commandLine);
        for (int from = 0; matcher.find(from); from = matcher.end(1)) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            if (NAME.startsWith(name) || name.equals("ec")) {
                return decode(matcher.group(2));
            }
        }
        return null;
    }

    private static EncodedCommand decode(String encoded) {
        boolean isCut = encoded.length() > MOST;
        // Eight Base64 characters are three characters of UTF-16.
        String taken = isCut ? encoded.substring(0, MOST) : encoded;
        try {
            byte[] bytes = Base64.getDecoder().decode(taken);
            String text = StandardCharsets.UTF_16LE
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new EncodedCommand(text, isCut);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return new EncodedCommand(null, isCut);
        }
    }
}
