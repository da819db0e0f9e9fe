package org.qwinsight.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.FindingMark;

/** The page before a case is open. */
final class StartView extends ScrollPane {
    private final StartViewModel viewModel;
    private final Commands commands;
    private final VBox recent = new VBox();

    StartView(StartViewModel viewModel, Commands commands) {
        this.viewModel = viewModel;
        this.commands = commands;
        setId("start-page");
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().addAll(Styles.BG_DEFAULT, "edge-to-edge", "start-page");
        VBox column = new VBox(heading(), tagline(), actions(), dropTarget(), recentPart());
        column.getStyleClass().add("start-column");
        column.setMaxWidth(720);
        VBox page = new VBox(column);
        page.setAlignment(Pos.TOP_CENTER);
        page.getStyleClass().add("start-outer");
        setContent(page);
        viewModel.recent().addListener((ListChangeListener<StartViewModel.Recent>) change -> showRecent());
        showRecent();
    }

    /** Puts the keyboard where one begins. */
    void focusFirst() {
        Node files = lookup("#open-files");
        if (files != null) {
            files.requestFocus();
        }
    }

    private static HBox heading() {
        Label name = new Label("Qwinsight");
        name.getStyleClass().addAll(Styles.TITLE_1);
        FindingMark mark = new FindingMark();
        mark.getStyleClass().add("large");
        HBox heading = new HBox(mark, name);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("start-heading");
        return heading;
    }

    private static Label tagline() {
        Label line =
                new Label("Finds every run of qwinsta.exe in exported Windows and CrowdStrike process logs, and shows"
                        + " who started it, when, and what else ran around it. Nothing leaves this computer; evidence is only"
                        + " read.");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("tagline");
        return line;
    }

    private HBox actions() {
        Button files = action("Open files…", Material2AL.INSERT_DRIVE_FILE, "Ctrl+O", commands::openFiles);
        files.setId("open-files");
        files.setDefaultButton(true);
        Button folder = action("Open folder…", Material2AL.FOLDER_OPEN, "Ctrl+Shift+O", commands::openFolder);
        folder.setId("open-folder");
        Button demo = action("Open the demo", Material2MZ.PLAY_CIRCLE_OUTLINE, "Sample logs", commands::openDemo);
        demo.setId("open-demo");
        if (viewModel.demo().isEmpty()) {
            demo.setText("Write the demo…");
            demo.getTooltip().setText("Writes a made-up case into a folder that you choose, and opens it");
        }
        HBox actions = new HBox(files, folder, demo);
        actions.getStyleClass().add("start-actions");
        return actions;
    }

    private static Button action(String text, Ikon icon, String hint, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().add("start-action");
        button.setTooltip(new Tooltip(hint));
        button.setOnAction(event -> run.run());
        return button;
    }

    private static VBox dropTarget() {
        FontIcon icon = new FontIcon(Material2AL.GET_APP);
        icon.getStyleClass().add("drop-icon");
        Label text = new Label("or drop files and folders anywhere in this window");
        Label formats = new Label("JSON, JSON Lines and XML exports of Sysmon and Security logs, CrowdStrike FDR,"
                + " Defender hunting results; also inside .gz and .zip");
        formats.getStyleClass().add("muted");
        formats.setWrapText(true);
        formats.setMinHeight(Region.USE_PREF_SIZE);
        formats.setTextAlignment(TextAlignment.CENTER);
        VBox target = new VBox(icon, text, formats);
        target.setAlignment(Pos.CENTER);
        target.setId("drop-target");
        target.getStyleClass().add("drop-target");
        return target;
    }

    private VBox recentPart() {
        Label title = new Label("Recent");
        title.getStyleClass().add("section-title");
        recent.setId("recent");
        recent.getStyleClass().add("recent-list");
        VBox part = new VBox(title, recent);
        part.getStyleClass().add("recent-part");
        part.managedProperty().bind(part.visibleProperty());
        part.setVisible(false);
        viewModel.recent().addListener((ListChangeListener<StartViewModel.Recent>)
                change -> part.setVisible(!viewModel.recent().isEmpty()));
        return part;
    }

    private void showRecent() {
        recent.getChildren().clear();
        for (StartViewModel.Recent entry : viewModel.recent()) {
            Button open = new Button(entry.name() + (entry.isThere() ? "" : "  (not there any more)"));
            open.setGraphic(new FontIcon(entry.isThere() ? Material2AL.HISTORY : Material2AL.HIGHLIGHT_OFF));
            open.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            open.setMaxWidth(Double.MAX_VALUE);
            open.setMinWidth(Region.USE_COMPUTED_SIZE);
            open.setAlignment(Pos.CENTER_LEFT);
            open.getStyleClass().addAll(Styles.FLAT, "recent-entry");
            open.setDisable(!entry.isThere());
            open.setOnAction(event -> commands.open(entry.paths()));
            recent.getChildren().add(open);
        }
    }
}
