package org.qwinsight.ui.workspace;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.EventQueryHistory;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.investigation.QueryFacts;

/**
 * What is asked of the open evidence: one query for all views, with the queries before it. Its terms are the chips. What
 * is asked is answered by {@link Judging}; until then the views show the answer before. For the FX thread only.
 */
public final class CurrentQuery {
    private final ReadOnlyObjectWrapper<EventQuery> query = new ReadOnlyObjectWrapper<>(EventQuery.ALL);
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private EventQueryHistory history = EventQueryHistory.of(EventQuery.ALL);

    CurrentQuery() {}

    /** What is asked, also while it is not answered yet. */
    public EventQuery get() {
        return query.get();
    }

    public ReadOnlyObjectProperty<EventQuery> property() {
        return query.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return back.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return forward.getReadOnlyProperty();
    }

    /** Why the query cannot be answered, so that the views still show the answer before; empty when it can. */
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    void setFault(String why) {
        fault.set(why);
    }

    /**
     * Asks for what a text says.
     *
     * @throws org.qwinsight.analysis.query.QuerySyntaxException when it is no query; nothing is asked then
     */
    public void ask(String text) {
        ask(EventQuery.parse(text, QueryFacts.VOCABULARY));
    }

    public void ask(EventQuery asked) {
        go(history.asked(asked));
    }

    /** Shows only rows with exactly this value; an empty text is "logged with nothing in it", null "not logged". */
    public void include(QueryField field, @Nullable String value) {
        ask(get().including(field, value));
    }

    /** Leaves out rows with exactly this value; otherwise as {@link #include(QueryField, String)}. */
    public void exclude(QueryField field, @Nullable String value) {
        ask(get().excluding(field, value));
    }

    /** Shows only rows with this value. */
    public void include(FieldValue value) {
        include(value.field(), value.value());
    }

    /** Leaves out rows with this value. */
    public void exclude(FieldValue value) {
        exclude(value.field(), value.value());
    }

    /** Switches a term off or on again. */
    public void toggle(int index) {
        ask(get().toggled(index));
    }

    /** Makes a term ask for the opposite. */
    public void negate(int index) {
        ask(get().negated(index));
    }

    /** Takes a term out. */
    public void remove(int index) {
        ask(get().without(get().terms()
                .get(Objects.checkIndex(index, get().terms().size()))));
    }

    /** Switches every term off, without losing one. */
    public void switchAllOff() {
        ask(get().allOff());
    }

    /** Takes every term out. */
    public void clear() {
        ask(EventQuery.ALL);
    }

    public void goBack() {
        go(history.back());
    }

    public void goForward() {
        go(history.forward());
    }

    /** Forgets what was asked, for other evidence. */
    void startWith(EventQuery first) {
        go(EventQueryHistory.of(first));
    }

    private void go(EventQueryHistory to) {
        history = to;
        fault.set("");
        back.set(to.canGoBack());
        forward.set(to.canGoForward());
        query.set(to.current());
    }
}
