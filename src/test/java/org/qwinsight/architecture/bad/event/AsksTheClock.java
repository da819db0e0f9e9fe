package org.qwinsight.architecture.bad.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

final class AsksTheClock {
    Supplier<Instant> clock = Instant::now;

    String where() {
        return ZoneId.systemDefault() + Locale.getDefault().toString();
    }
}
