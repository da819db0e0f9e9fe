package org.qwinsight.ui.casework;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.ScopeField;

/** A field that a pattern may compare, with what it compares it to. */
public final class FieldChoice {
    private final ScopeField field;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final ObjectProperty<Condition.Match> match = new SimpleObjectProperty<>(Condition.Match.EXACT);
    private final StringProperty value;

    FieldChoice(ScopeField field, String value) {
        this.field = field;
        this.value = new SimpleStringProperty(value);
    }

    public ScopeField field() {
        return field;
    }

    public BooleanProperty chosenProperty() {
        return chosen;
    }

    public ObjectProperty<Condition.Match> matchProperty() {
        return match;
    }

    public StringProperty valueProperty() {
        return value;
    }

    /** What is compared now. */
    Wanted wanted() {
        return new Wanted(field, match.get(), value.get());
    }

    /** A comparison as it was asked for at one moment. */
    record Wanted(ScopeField field, Condition.Match match, String value) {
        /** @throws IllegalArgumentException when everything would fulfil it */
        Condition condition() {
            return new Condition(field, match, value);
        }
    }
}
