package org.qwinsight.ui.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.jspecify.annotations.Nullable;

/** A {@link Setting} as a line of a {@link PropertySheet}. */
record SettingItem(Setting<?> setting) implements PropertySheet.Item {
    @Override
    public Class<?> getType() {
        return setting.standard().getClass();
    }

    @Override
    public String getCategory() {
        return setting.category();
    }

    @Override
    public String getName() {
        return setting.name();
    }

    @Override
    public String getDescription() {
        return setting.description();
    }

    @Override
    public Object getValue() {
        return setting.value().getValue();
    }

    /** A list that is being searched has no value for a moment. */
    @Override
    public void setValue(@Nullable Object wanted) {
        if (wanted != null) {
            setting.set(wanted);
        }
    }

    @Override
    public Optional<ObservableValue<?>> getObservableValue() {
        return Optional.of(setting.value());
    }
}
