package org.qwinsight.ui.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/**
 * Something in the window that an analyst arranges.
 *
 * @param name as it stands in a case file
 * @param value how it is arranged now, as text
 * @param arrange arranges it; ignores a text that makes no sense, which a file may hold
 * @param changes changes whenever it is arranged
 */
record LayoutPart(String name, Supplier<String> value, Consumer<String> arrange, ObservableValue<?> changes) {
    /** The places that were chosen for the dividers, in hundredths of the room for them. */
    static LayoutPart dividers(String name, ShareSplit split, ObservableValue<?> changes) {
        return new LayoutPart(
                name,
                () -> Arrays.stream(split.chosenPositions())
                        .mapToObj(place -> String.format(Locale.ROOT, "%.2f", place))
                        .collect(Collectors.joining(" ")),
                text -> {
                    if (text.matches("0\\.[0-9]{1,6}( 0\\.[0-9]{1,6})*")) {
                        split.setDividerPositions(Arrays.stream(text.split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray());
                    }
                },
                changes);
    }

    /** Something that is on or off. */
    static LayoutPart flag(String name, Property<Boolean> flag) {
        return new LayoutPart(
                name,
                () -> Boolean.toString(flag.getValue()),
                text -> {
                    if (text.equals("true") || text.equals("false")) {
                        flag.setValue(Boolean.parseBoolean(text));
                    }
                },
                flag);
    }

    /** One of a few choices. */
    static <E extends Enum<E>> LayoutPart choice(String name, Property<E> choice) {
        return new LayoutPart(
                name,
                () -> choice.getValue().name(),
                text -> {
                    for (E constant : choice.getValue().getDeclaringClass().getEnumConstants()) {
                        if (constant.name().equals(text)) {
                            choice.setValue(constant);
                        }
                    }
                },
                choice);
    }
}
