package org.qwinsight.architecture;

import static org.qwinsight.architecture.RuleSupport.NEW;
import static org.qwinsight.architecture.RuleSupport.isExactly;
import static org.qwinsight.architecture.RuleSupport.isMethod;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.io.FileReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Calls whose answer depends on the clock, on chance, or on the machine's zone, locale, charset or line end. */
final class AmbientCalls {
    private AmbientCalls() {}

    static boolean isOne(CodeUnitAccessTarget target) {
        return clock(target) || chance(target) || settings(target) || text(target);
    }

    private static boolean clock(CodeUnitAccessTarget target) {
        boolean now = target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now
                || isMethod(target, System.class, "currentTimeMillis", "nanoTime")
                || isMethod(target, Clock.class, "system", "systemUTC", "systemDefaultZone", "tickSeconds");
    }

    private static boolean chance(CodeUnitAccessTarget target) {
        return isMethod(target, UUID.class, "randomUUID")
                || isMethod(target, Math.class, "random")
                || isExactly(target, Random.class, NEW);
    }

    private static boolean settings(CodeUnitAccessTarget target) {
        return isMethod(target, ZoneId.class, "systemDefault")
                || isMethod(target, Locale.class, "getDefault")
                || isMethod(target, Charset.class, "defaultCharset")
                || isMethod(target, System.class, "lineSeparator");
    }

    private static boolean text(CodeUnitAccessTarget target) {
        if (target.getOwner().isEquivalentTo(String.class)) {
            boolean bare = target.getRawParameterTypes().isEmpty()
                    && List.of("toLowerCase", "toUpperCase", "getBytes").contains(target.getName());
            return bare
                    || target.getName().equals("formatted")
                    || isExactly(target, String.class, "format", String.class, Object[].class)
                    || isExactly(target, String.class, NEW, byte[].class)
                    || isExactly(target, String.class, NEW, byte[].class, int.class, int.class);
        }
        return isExactly(target, InputStreamReader.class, NEW, InputStream.class)
                || isExactly(target, OutputStreamWriter.class, NEW, OutputStream.class)
                || isExactly(target, FileReader.class, NEW, String.class);
    }
}
