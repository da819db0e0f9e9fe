package org.qwinsight.ui.shell;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The menu of time zones: UTC, this computer's, those chosen before, and any other. */
final class ZoneMenu {
    private static final String REMEMBERED = "zones";
    private static final int MOST_REMEMBERED = 5;

    private final Workspace workspace;
    private final Settings settings;
    private final Supplier<Optional<ZoneId>> ask;
    private final Menu menu = new Menu("Time _zone");

    /** @param ask asks the person for any zone */
    ZoneMenu(Workspace workspace, Settings settings, Supplier<Optional<ZoneId>> ask) {
        this.workspace = workspace;
        this.settings = settings;
        this.ask = ask;
        workspace.zoneProperty().addListener((property, before, now) -> fill());
        fill();
    }

    Menu menu() {
        return menu;
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        Set<ZoneId> zones = new LinkedHashSet<>(List.of(ZoneOffset.UTC, ZoneId.systemDefault()));
        zones.addAll(remembered());
        zones.add(workspace.zone());
        menu.getItems().clear();
        for (ZoneId zone : zones) {
            RadioMenuItem item = new RadioMenuItem(name(zone));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(zone.equals(workspace.zone()));
            item.setOnAction(event -> workspace.zoneProperty().set(zone));
            menu.getItems().add(item);
        }
        MenuItem other = new MenuItem("_Other…");
        other.setOnAction(event -> ask.get().ifPresent(this::choose));
        menu.getItems().addAll(new SeparatorMenuItem(), other);
    }

    /** How a zone is offered. */
    static String name(ZoneId zone) {
        String name = DisplayTime.zoneName(zone);
        boolean isUtc = zone.equals(ZoneOffset.UTC);
        return !isUtc && zone.equals(ZoneId.systemDefault()) ? "This computer: " + name : name;
    }

    /** Shows times in a zone, and offers it again. */
    void choose(ZoneId zone) {
        if (!isAlwaysOffered(zone)) {
            remember(zone);
        }
        workspace.zoneProperty().set(zone);
    }

    private static boolean isAlwaysOffered(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) || zone.equals(ZoneId.systemDefault());
    }

    private void remember(ZoneId zone) {
        List<ZoneId> zones = new ArrayList<>(remembered());
        zones.remove(zone);
        zones.add(0, zone);
        settings.remember(
                REMEMBERED,
                String.join(
                        " ",
                        zones.stream().limit(MOST_REMEMBERED).map(ZoneId::getId).toList()));
    }

    private List<ZoneId> remembered() {
        String ids = Objects.requireNonNullElse(settings.remembered(REMEMBERED), "");
        return Stream.of(ids.split(" ", MOST_REMEMBERED + 1))
                .flatMap(id -> zone(id).stream())
                .toList();
    }

    /** Nothing where nothing is remembered, or a zone that this runtime does not know. */
    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
