package org.qwinsight.ui.events;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The filter of a column of few words, in its heading: a check for each. Writes a term of the query at each check, and
 * shows what the query asks from elsewhere.
 */
final class FilterChecks extends CheckComboBox<FilterWord> {
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");
    private static final String NOTHING = "any";

    private final String column;
    private final Workspace workspace;
    private final WordFilter filter;
    private final Runnable back;
    private final Tooltip tooltip = new Tooltip();
    private @Nullable ComboBox<FilterWord> box;
    private boolean following;

    /** @param back called when the reader is done here, to move the focus */
    FilterChecks(EventColumn column, QueryField field, Workspace workspace, Runnable back) {
        this.column = column.title();
        this.workspace = workspace;
        this.filter = new WordFilter(field);
        this.back = back;
        getItems().setAll(filter.words());
        setConverter(new WithLabel());
        setId("filter-" + column.id());
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        setAccessibleHelp("Space opens the list, Space checks a word, Escape goes back to the table");
        setTooltip(tooltip);
        getCheckModel().getCheckedItems().addListener((ListChangeListener<FilterWord>) change -> commit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        workspace.query().property().addListener((property, before, now) -> show(now));
        show(workspace.query().get());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        // The skin has given this the look of the box within it.
        getStyleClass().setAll("filter-checks");
        if (getChildren().get(0) instanceof ComboBox<?>) {
            @SuppressWarnings("unchecked")
            ComboBox<FilterWord> within = (ComboBox<FilterWord>) getChildren().get(0);
            // Without a row the box would show the title that it began with.
            within.getSelectionModel().selectFirst();
            within.setOnHidden(event -> showTitle());
            within.skinProperty().addListener((property, before, now) -> {
                if (now instanceof ComboBoxListViewSkin<?> list) {
                    list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::handleInList);
                }
            });
            box = within;
            showTitle();
        }
        return skin;
    }

    private void commit() {
        if (following || workspace.investigation() == null) {
            return;
        }
        EventQuery now = workspace.query().get();
        Set<FilterWord> wanted = new LinkedHashSet<>(getCheckModel().getCheckedItems());
        if (!wanted.equals(filter.checked(now))) {
            workspace.query().ask(filter.replaced(now, wanted));
        }
    }

    private void show(EventQuery query) {
        Set<FilterWord> checked = filter.checked(query);
        following = true;
        try {
            for (FilterWord word : filter.words()) {
                if (checked.contains(word) != getCheckModel().isChecked(word)) {
                    getCheckModel().toggleCheckState(word);
                }
            }
        } finally {
            following = false;
        }
        String asked = filter.title(query);
        String others = filter.others(query);
        setTitle(asked.isEmpty() ? NOTHING : asked);
        setAccessibleText("Filter " + column + ": " + getTitle());
        tooltip.setText((asked.isEmpty() ? column + ": check the words to ask for" : asked)
                + (others.isEmpty() ? "" : "\nThe checks do not show " + others + ", and leave it in the query."));
        pseudoClassStateChanged(ASKING, !asked.isEmpty());
        showTitle();
    }

    private void showTitle() {
        if (box != null) {
            box.getButtonCell().updateIndex(0);
        }
    }

    private void handle(KeyEvent event) {
        boolean isOpening =
                switch (event.getCode()) {
                    case SPACE, ENTER, F4 -> true;
                    default -> event.getCode() == KeyCode.DOWN && event.isAltDown();
                };
        if (isOpening) {
            show();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ESCAPE) {
            back.run();
        } else {
            return;
        }
        event.consume();
    }

    /** Arrows and Space are left to the list. */
    private void handleInList(KeyEvent event) {
        boolean isClosing =
                switch (event.getCode()) {
                    case ENTER, F4 -> true;
                    default -> event.getCode() == KeyCode.UP && event.isAltDown();
                };
        boolean isLeaving = event.getCode() == KeyCode.ESCAPE;
        if (isClosing || isLeaving) {
            hide();
            event.consume();
        }
        if (isLeaving) {
            back.run();
        }
    }

    /** Says a word as the cells show it. */
    private static final class WithLabel extends StringConverter<FilterWord> {
        @Override
        public String toString(@Nullable FilterWord word) {
            return word == null ? "" : word.label();
        }

        @Override
        public @Nullable FilterWord fromString(String label) {
            return null;
        }
    }
}
