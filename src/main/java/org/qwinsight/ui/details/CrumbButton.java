package org.qwinsight.ui.details;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.qwinsight.ui.look.LazyTooltip;
import org.qwinsight.ui.workspace.DisplayText;

/** A flat crumb. The sign before it is part of it, since a BreadCrumbBar puts nothing between its crumbs. */
final class CrumbButton extends Button {
    private static final PseudoClass PLACEHOLDER = PseudoClass.getPseudoClass("placeholder");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private CrumbButton(String text, String spoken, String explanation) {
        super(text);
        setEllipsisString("…");
        setAccessibleText(spoken);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        LazyTooltip.install(this, () -> explanation);
    }

    /** @param isFirst the root, before which no sign stands */
    static CrumbButton of(Crumb crumb, boolean isFirst) {
        CrumbButton button = of(crumb);
        if (!isFirst) {
            Label sign = new Label("›");
            sign.getStyleClass().add("crumb-sign");
            button.setGraphic(sign);
        }
        return button;
    }

    private static CrumbButton of(Crumb crumb) {
        if (crumb instanceof Crumb.Hidden hidden) {
            String count = DisplayText.count(hidden.count(), "hidden ancestor");
            CrumbButton button = new CrumbButton("…", count + ", opens a menu", count);
            button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
            return button;
        }
        if (crumb instanceof Crumb.Selected selected) {
            Ancestor process = selected.process();
            CrumbButton button =
                    new CrumbButton(process.name(), "Selected process " + process.spoken(), process.explanation());
            button.setAccessibleRole(AccessibleRole.TEXT);
            button.setFocusTraversable(false);
            button.pseudoClassStateChanged(HERE, true);
            button.pseudoClassStateChanged(PLACEHOLDER, !process.isInLogs());
            return button;
        }
        Ancestor ancestor = ((Crumb.Step) crumb).ancestor();
        CrumbButton button = new CrumbButton(ancestor.name(), "Ancestor " + ancestor.spoken(), ancestor.explanation());
        button.pseudoClassStateChanged(PLACEHOLDER, !ancestor.isInLogs());
        return button;
    }
}
