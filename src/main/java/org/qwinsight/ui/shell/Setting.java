package org.qwinsight.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/**
 * Something that a person can set.
 *
 * @param id of the control that shows it
 * @param category what it belongs to, as its heading
 * @param description what it does, in a sentence or two
 * @param value what is set now, wherever it was set
 * @param change sets it, with effect at once
 * @param standard what it is where nobody has set it
 * @param input how it is set
 */
record Setting<T>(
        String id,
        String category,
        String name,
        String description,
        ObservableValue<T> value,
        Consumer<T> change,
        T standard,
        Input<T> input) {

    /** How something is set. */
    sealed interface Input<T> permits OneOf, Flag, Line, Deed {}

    /**
     * One of several values.
     *
     * @param label the words for a value
     */
    record OneOf<T>(List<T> values, Function<T, String> label) implements Input<T> {}

    /** Yes or no. */
    record Flag() implements Input<Boolean> {}

    /** A line of text. */
    record Line(String prompt) implements Input<String> {}

    /**
     * Something that is done once, with what is left to do for a value; it has no default to go back to.
     *
     * @param label the words for what is left; nothing is left at zero
     */
    record Deed(Function<Integer, String> label) implements Input<Integer> {}

    /** Sets what a control holds, which is of the type of the value. */
    @SuppressWarnings("unchecked")
    void set(Object wanted) {
        if (!wanted.equals(value.getValue())) {
            change.accept((T) wanted);
        }
    }

    void reset() {
        if (!(input instanceof Deed)) {
            set(standard);
        }
    }
}
