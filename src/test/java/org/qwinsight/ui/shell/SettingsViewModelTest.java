package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.SavedQuery;
import org.qwinsight.casefile.UnknownMembers;
import org.qwinsight.ui.casework.Analyst;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Theme;
import org.qwinsight.ui.workspace.Workspace;

class SettingsViewModelTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Settings settings = new Settings(KeyValues.inMemory());
    private final Workspace workspace = new Workspace();
    private final Analyst analyst = new Analyst("account", Clock.systemUTC());
    private final Appearance appearance = new Appearance(workspace, new DirectTasks(), settings);
    private final StartViewModel start = new StartViewModel(settings, new DirectTasks(), Optional::empty);
    private final SimpleObjectProperty<CentrePanes.Choice> centre = new SimpleObjectProperty<>(CentrePanes.Choice.TREE);
    private final Map<CasePanes.Pane, Property<Boolean>> panes = new EnumMap<>(CasePanes.Pane.class);
    private final SimpleBooleanProperty groups = new SimpleBooleanProperty();

    @BeforeEach
    void allPanesAreThere() {
        for (CasePanes.Pane pane : CasePanes.Pane.values()) {
            panes.put(pane, new SimpleBooleanProperty(true));
        }
    }

    private Property<Boolean> pane(CasePanes.Pane pane) {
        return Objects.requireNonNull(panes.get(pane));
    }

    private SettingsViewModel settable() {
        SettingsViewModel settable = new SettingsViewModel(settings, analyst);
        settable.addAppearance(appearance);
        settable.addZone(workspace.zoneProperty(), workspace.zoneProperty()::set);
        settable.addAnalyst();
        settable.addLayout(new SettingsViewModel.Layout(centre, this::pane, groups));
        settable.addRecent(start);
        return settable;
    }

    private static Setting<?> setting(SettingsViewModel settable, String id) {
        return settable.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSetTakesEffectAtOnceAndIsRemembered() {
        SettingsViewModel settable = settable();
        setting(settable, "setting-theme").set(ThemeChoice.DARK);
        setting(settable, "setting-text-size").set(TextSize.LARGER);
        setting(settable, "setting-zone").set(TOKYO);
        setting(settable, "setting-analyst").set("Ada");
        setting(settable, "setting-timeline").set(false);
        assertEquals(Theme.DARK, workspace.theme());
        assertEquals(1.35, workspace.textScaleProperty().get());
        assertEquals(TOKYO, workspace.zone());
        assertEquals("Ada", analyst.stamp().author());
        assertEquals(false, pane(CasePanes.Pane.TIMELINE).getValue());
        assertEquals(ThemeChoice.DARK, settings.choice("theme", ThemeChoice.LIGHT));
        assertEquals(TextSize.LARGER, settings.choice("textSize", TextSize.NORMAL));
        assertEquals("Ada", settings.analyst());
    }

    @Test
    void whatIsSetElsewhereIsSeen() {
        SettingsViewModel settable = settable();
        appearance.toggleTheme();
        workspace.zoneProperty().set(TOKYO);
        centre.set(CentrePanes.Choice.BOTH);
        groups.set(true);
        assertEquals(
                ThemeChoice.DARK, setting(settable, "setting-theme").value().getValue());
        assertEquals(TOKYO, setting(settable, "setting-zone").value().getValue());
        assertEquals(
                CentrePanes.Choice.BOTH,
                setting(settable, "setting-centre").value().getValue());
        assertEquals(true, setting(settable, "setting-groups").value().getValue());
    }

    @Test
    void theNameOfTheAnalystOutlivesTheWindow() {
        settings.setAnalyst("Grace");
        settable();
        assertEquals("Grace", analyst.stamp().author());
    }

    @Test
    void resetChangesWhatIsListedAndNothingElse() {
        SettingsViewModel settable = settable();
        settings.addRecent(List.of(Path.of("a")));
        settings.setQueries(List.of(new SavedQuery("mine", "host:WS1", UnknownMembers.NONE)));
        settings.remember("columns.tree", "process:120:shown");
        setting(settable, "setting-theme").set(ThemeChoice.DARK);
        setting(settable, "setting-text-size").set(TextSize.SMALL);
        setting(settable, "setting-zone").set(TOKYO);
        setting(settable, "setting-analyst").set("Ada");
        setting(settable, "setting-centre").set(CentrePanes.Choice.TABLE);
        setting(settable, "setting-details").set(false);
        setting(settable, "setting-groups").set(true);
        settable.reset();
        assertEquals(Theme.LIGHT, workspace.theme());
        assertEquals(1, workspace.textScaleProperty().get());
        assertEquals(ZoneOffset.UTC, workspace.zone());
        assertEquals("account", analyst.name());
        assertEquals(CentrePanes.Choice.TREE, centre.get());
        assertEquals(true, pane(CasePanes.Pane.DETAILS).getValue());
        assertFalse(groups.get());
        assertEquals(List.of(List.of(Path.of("a"))), settings.recent());
        assertEquals("mine", settings.queries().get(0).name());
        assertEquals("process:120:shown", settings.remembered("columns.tree"));
    }

    @Test
    void recentFilesAreForgottenByTheirOwnDeed() {
        SettingsViewModel settable = settable();
        settings.addRecent(List.of(Path.of("a")));
        settings.addRecent(List.of(Path.of("b")));
        start.refresh();
        Setting<?> recent = setting(settable, "setting-recent");
        assertEquals(2, recent.value().getValue());
        recent.set(0);
        assertEquals(List.of(), settings.recent());
        assertTrue(start.recent().isEmpty());
        assertEquals(0, recent.value().getValue());
    }
}
