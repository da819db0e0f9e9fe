package org.qwinsight.investigation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of an investigation that is made when it is first asked for. Safe to use from any thread. */
public final class Deferred<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Deferred(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Deferred<T> made(T value) {
        Deferred<T> deferred = new Deferred<>(() -> value);
        deferred.made = value;
        return deferred;
    }

    /** The part; making it may take a while. */
    synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
