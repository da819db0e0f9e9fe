package org.qwinsight.ui.shell;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.qwinsight.ui.casework.Analyst;
import org.qwinsight.ui.workspace.DisplayText;

/** Everything that can be set, in one list. What menus and keys set elsewhere is seen here, and the other way round. */
final class SettingsViewModel {
    /** What going back to the defaults does, and what it does not. */
    static final String RESET_NOTE =
            "Reset to defaults changes only what stands above. Cases, saved queries, recent files,"
                    + " column widths and pane sizes stay as they are.";

    private static final String LOOK = "Appearance";
    private static final String TIMES = "Times";
    private static final String CASEWORK = "Casework";
    private static final String LAYOUT = "Layout";
    private static final String FILES = "Files";

    private final Settings settings;
    private final Analyst analyst;
    private final StringProperty name;
    private final List<Setting<?>> all = new ArrayList<>();

    /**
     * How a case is arranged.
     *
     * @param pane whether a pane is there
     * @param groups whether the groups are open
     */
    record Layout(
            ObjectProperty<CentrePanes.Choice> centre,
            Function<CasePanes.Pane, Property<Boolean>> pane,
            Property<Boolean> groups) {}

    /** Gives the analyst the name that was kept. */
    SettingsViewModel(Settings settings, Analyst analyst) {
        this.settings = settings;
        this.analyst = analyst;
        this.name = new SimpleStringProperty(settings.analyst());
        analyst.setName(name.get());
    }

    void addAppearance(Appearance appearance) {
        ObjectProperty<ThemeChoice> theme = appearance.themeProperty();
        all.add(new Setting<>(
                "setting-theme",
                LOOK,
                "Theme",
                "Light, dark, or what the system's own windows have. Ctrl+T changes between light and dark.",
                theme,
                theme::set,
                ThemeChoice.LIGHT,
                new Setting.OneOf<>(List.of(ThemeChoice.values()), ThemeChoice::label)));
        ObjectProperty<TextSize> size = appearance.textSizeProperty();
        all.add(new Setting<>(
                "setting-text-size",
                LOOK,
                "Text size",
                "Rows, columns and the timeline grow with it. Ctrl++ and Ctrl+− do the same.",
                size,
                size::set,
                TextSize.NORMAL,
                new Setting.OneOf<>(List.of(TextSize.values()), TextSize::label)));
    }

    /** @param choose shows times in a zone, and offers it again */
    void addZone(ObservableValue<ZoneId> shown, Consumer<ZoneId> choose) {
        all.add(new Setting<>(
                "setting-zone",
                TIMES,
                "Time zone",
                "Every time in the window is shown in this zone and says so. A case file keeps its own zone;"
                        + " a new window opens in UTC. CSV and JSON stay in UTC.",
                shown,
                choose,
                ZoneOffset.UTC,
                new Setting.OneOf<ZoneId>(ZoneQuestion.zones(), ZoneMenu::name)));
    }

    void addAnalyst() {
        all.add(new Setting<>(
                "setting-analyst",
                CASEWORK,
                "Analyst name",
                "Stands in the case file beside every decision, comment, tag and star from now on. Left empty, it is the"
                        + " name of the account, " + analyst.account() + ". What was said before keeps its name.",
                name,
                this::callAnalyst,
                "",
                new Setting.Line(analyst.account())));
    }

    private void callAnalyst(String wanted) {
        name.set(wanted);
        settings.setAnalyst(wanted);
        analyst.setName(wanted);
    }

    void addLayout(Layout layout) {
        all.add(new Setting<>(
                "setting-centre",
                LAYOUT,
                "Centre",
                "The process tree, the event table, or both. A case file keeps its own layout.",
                layout.centre(),
                layout.centre()::set,
                CentrePanes.Choice.TREE,
                new Setting.OneOf<>(List.of(CentrePanes.Choice.values()), CentrePanes.Choice::title)));
        addFlag(
                "Findings",
                "The rule's table above the timeline.",
                layout.pane().apply(CasePanes.Pane.FINDINGS),
                true);
        addFlag("Timeline", "Process starts along time.", layout.pane().apply(CasePanes.Pane.TIMELINE), true);
        addFlag(
                "Details",
                "What is known of the selected process.",
                layout.pane().apply(CasePanes.Pane.DETAILS),
                true);
        addFlag("Groups", "The drawer with counts by values, at the bottom.", layout.groups(), false);
    }

    private void addFlag(String pane, String description, Property<Boolean> isShown, boolean standard) {
        all.add(new Setting<>(
                "setting-" + pane.toLowerCase(Locale.ROOT),
                LAYOUT,
                "Show " + pane.toLowerCase(Locale.ROOT),
                description + " A case file keeps its own layout.",
                isShown,
                isShown::setValue,
                standard,
                new Setting.Flag()));
    }

    void addRecent(StartViewModel start) {
        all.add(new Setting<>(
                "setting-recent",
                FILES,
                "Recent files",
                "What the start page and File › Open recent offer to open again. The files themselves stay where they are.",
                Bindings.size(start.recent()).asObject(),
                nothing -> start.forgetRecent(),
                0,
                new Setting.Deed(count -> count == 0
                        ? "None remembered"
                        : "Forget " + (count == 1 ? "the entry" : DisplayText.count(count) + " entries"))));
    }

    /** In the order of the dialog; those of a category stand together. */
    List<Setting<?>> all() {
        return List.copyOf(all);
    }

    void reset() {
        all.forEach(Setting::reset);
    }
}
