package org.qwinsight.ui.tree;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;

/** A row of the tree: an edge bar for findings, another look for parents that are not in the logs. */
final class ProcessRow extends TableRow<@Nullable TreeRow> {
    private static final PseudoClass FINDING = PseudoClass.getPseudoClass("finding");
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
    private static final PseudoClass PLACEHOLDER = PseudoClass.getPseudoClass("placeholder");
    private static final PseudoClass CONTEXT = PseudoClass.getPseudoClass("context");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final ProcessTreeViewModel viewModel;
    private final ProcessText text;
    private final InvalidationListener onChange = changed -> showAgain();

    ProcessRow(ProcessTreeViewModel viewModel, ProcessText text) {
        this.viewModel = viewModel;
        this.text = text;
        getStyleClass().add("process-row");
        setAccessibleRole(AccessibleRole.TREE_TABLE_ROW);
        viewModel.revisionProperty().addListener(new WeakInvalidationListener(onChange));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::toggleOnDoubleClick);
    }

    private void toggleOnDoubleClick(MouseEvent event) {
        TreeRow row = getItem();
        if (row != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            viewModel.toggle(row.node());
        }
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        showStates();
    }

    private void showAgain() {
        if (viewModel.isCurrent(getItem())) {
            showStates();
        }
    }

    private void showStates() {
        TreeRow row = isEmpty() ? null : getItem();
        int node = row == null ? ProcessTree.NONE : row.node();
        boolean isDecided = text.isDecided(node);
        pseudoClassStateChanged(FINDING, text.isFinding(node) && !isDecided);
        pseudoClassStateChanged(DECIDED, isDecided);
        pseudoClassStateChanged(PLACEHOLDER, text.isPlaceholder(node));
        pseudoClassStateChanged(CONTEXT, row != null && !viewModel.isAskedFor(node));
        pseudoClassStateChanged(HIT, viewModel.isHit(node));
        setAccessibleText(node == ProcessTree.NONE ? null : text.description(node));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        TreeRow row = getItem();
        if (row != null && attribute == AccessibleAttribute.EXPANDED) {
            return viewModel.isExpanded(row.node());
        }
        if (row != null && attribute == AccessibleAttribute.LEAF) {
            return !viewModel.hasChildren(row.node());
        }
        if (row != null && attribute == AccessibleAttribute.DISCLOSURE_LEVEL) {
            return row.depth();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
