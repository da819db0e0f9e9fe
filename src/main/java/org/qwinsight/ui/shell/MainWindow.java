package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.casework.EvidenceMissing;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.query.SavedQueriesViewModel;
import org.qwinsight.ui.rulecard.RuleCardViewModel;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskFailure;
import org.qwinsight.ui.task.WatchedTasks;
import org.qwinsight.ui.workspace.Workspace;

/** The window: start page or case, with menu, messages and status line. Does what the {@link Commands} say. */
public final class MainWindow implements Commands {
    private final Stage stage;
    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Settings settings;
    private final FileDialogs files;
    private final StartViewModel start;
    private final OpeningViewModel opening;
    private final ExportViewModel export;
    private final WindowDialogs dialogs;
    private final CaseCommands cases;
    private final MessageBar messages = new MessageBar();
    private final BorderPane root = new BorderPane();
    private final Appearance appearance;
    private final CaseView caseView;
    private final StartView startView;
    private final MenuBar menu;
    private final CommandPalette palette;
    private final SettingsDialog settingsDialog;
    private final TasksButton runs;

    /**
     * What the window needs from outside.
     *
     * @param reader reads evidence
     * @param demo the folder with the sample logs
     */
    public record Surroundings(
            BackgroundTasks tasks,
            Settings settings,
            FileDialogs files,
            OpeningViewModel.Reader reader,
            Supplier<Optional<Path>> demo) {}

    public MainWindow(Stage stage, Workspace workspace, Surroundings from) {
        this.stage = stage;
        this.workspace = workspace;
        WatchedTasks watched = WatchedTasks.of(from.tasks());
        this.tasks = watched;
        runs = new TasksButton(watched.longRuns(), workspace.textScaleProperty());
        this.settings = from.settings();
        this.files = from.files();
        appearance = new Appearance(workspace, tasks, settings);
        ThemeSwitch themes = new ThemeSwitch(workspace, appearance.textSizeProperty());
        dialogs = new WindowDialogs(stage, themes);
        cases = new CaseCommands(workspace, tasks, from.files(), dialogs::dialog, this::say);
        start = new StartViewModel(settings, tasks, from.demo());
        opening = new OpeningViewModel(workspace, tasks, settings, cases.reading(from.reader()), System::nanoTime);
        export = new ExportViewModel(workspace, tasks, settings, cases.openCase(), this::sayExported);
        caseView = new CaseView(workspace, tasks, settings, this, cases);
        startView = new StartView(start, this);
        ZoneMenu zones = new ZoneMenu(workspace, settings, () -> ZoneQuestion.ask(dialogs, workspace.zone()));
        SavedQueryShelf shelf = new SavedQueryShelf(cases.session(), settings);
        QueryMenu queries = new QueryMenu(workspace, new SavedQueriesViewModel(workspace, shelf), dialogs);
        menu = new MainMenu(this, workspace, appearance, zones, queries).build(start, caseView);
        settingsDialog = new SettingsDialog(stage, dialogs, settable(zones), appearance);
        palette = new CommandPalette(() -> PaletteCommand.of(menu));
        tasks.onFailure(this::showFailure);
        layOut();
        Scene scene = new Scene(root, settings.number("window.width", 1280), settings.number("window.height", 800));
        themes.follow(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, new CaseworkKeys(workspace, caseView, cases)::press);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, appearance::changeTextSize);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::showShortcutsOnQuestionMark);
        MenuLetters.follow(scene);
        FileDrop.accept(scene, root, this);
        workspace.investigationProperty().addListener((property, before, now) -> showPage(now));
        cases.session().pathProperty().addListener((property, before, now) -> showTitle());
        start.refresh();
        stage.setScene(scene);
        showTitle();
        stage.setMinWidth(880);
        stage.setMinHeight(560);
        stage.getIcons().setAll(AppIcon.sizes());
        opening.setOnRead(cases::leaveFor);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.setOnShown(event -> startView.focusFirst());
        stage.setOnHidden(event -> {
            rememberSize(scene);
            cases.session().end();
        });
        showPage(workspace.investigation());
    }

    private SettingsViewModel settable(ZoneMenu zones) {
        SettingsViewModel settable = new SettingsViewModel(settings, cases.analyst());
        settable.addAppearance(appearance);
        settable.addZone(workspace.zoneProperty(), zones::choose);
        settable.addAnalyst();
        settable.addLayout(caseView.arrangement());
        settable.addRecent(start);
        return settable;
    }

    private void layOut() {
        HBox.setHgrow(menu, Priority.ALWAYS);
        HBox top = new HBox(
                menu,
                Buttons.icon(Material2AL.INSERT_DRIVE_FILE, "Open files (Ctrl+O)", this::openFiles),
                Buttons.icon(Material2AL.FOLDER_OPEN, "Open folder (Ctrl+Shift+O)", this::openFolder),
                Buttons.icon(Material2MZ.SAVE_ALT, "Export (Ctrl+E)", this::export),
                Buttons.icon(Material2AL.BRIGHTNESS_6, "Light or dark (Ctrl+T)", appearance::toggleTheme));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("top-bar");
        // Large text may need more than the window is high.
        LowPage casePage = new LowPage(caseView);
        casePage.visibleProperty().bind(caseView.visibleProperty());
        StackPane pages = new StackPane(startView, casePage);
        pages.setMinHeight(0);
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox usable = new VBox(pages, new LoadingView(opening, workspace));
        messages.setContent(new StackPane(usable, new PlanView(opening), palette));
        root.getStyleClass().add("main-window");
        root.setTop(top);
        root.setCenter(messages);
        root.setBottom(new StatusLine(new StatusViewModel(workspace, caseView.chosenEvents()), cases.session(), runs));
    }

    private void showPage(@Nullable Investigation open) {
        boolean isOpened = open != null && startView.isVisible();
        startView.setVisible(open == null);
        caseView.setVisible(open != null);
        if (open == null) {
            start.refresh();
            startView.focusFirst();
        } else if (isOpened) {
            caseView.focusFindings();
        }
        showTitle();
    }

    private void showTitle() {
        Investigation open = workspace.investigation();
        stage.setTitle(
                open == null
                        ? WindowTitle.of(List.of(), null)
                        : WindowTitle.of(
                                open.report().sources(),
                                cases.session().pathProperty().get()));
    }

    private void rememberSize(Scene scene) {
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            settings.setNumber("window.width", scene.getWidth());
            settings.setNumber("window.height", scene.getHeight());
        }
    }

    private void showShortcutsOnQuestionMark(KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl)) {
            showShortcuts();
            event.consume();
        }
    }

    private void sayExported(String text) {
        say(text);
        cases.logExport(text);
    }

    private void cancelOnEscape(KeyEvent event) {
        boolean isOpening =
                opening.busyProperty().get() || opening.questionProperty().get() != null;
        if (event.getCode() == KeyCode.ESCAPE && isOpening) {
            opening.cancel();
            event.consume();
        }
    }

    private void say(String text) {
        messages.say(text);
    }

    private void showFailure(TaskFailure failure) {
        if (failure.cause() instanceof EvidenceMissing missing) {
            cases.offerSearch(missing, this::open);
            return;
        }
        FailureText text = FailureText.of(failure);
        List<Action> actions = new ArrayList<>();
        actions.add(new Action("Details…", event -> {
            messages.hide();
            dialogs.showFailure(text);
        }));
        if (opening.ranOutOfMemory(failure)) {
            actions.add(new Action("Open a part…", event -> {
                messages.hide();
                opening.askForPart();
            }));
        }
        messages.warn(text.line(), actions);
    }

    /** Shows a failure that no task has caught. */
    void showUnexpected(Throwable cause) {
        showFailure(new TaskFailure("The last action", cause));
    }

    @Override
    public void openFiles() {
        open(files.chooseFiles());
    }

    @Override
    public void openFolder() {
        files.chooseFolder().ifPresent(folder -> open(List.of(folder)));
    }

    @Override
    public void openDemo() {
        start.demo()
                .ifPresentOrElse(
                        folder -> open(List.of(folder)),
                        () -> files.chooseDemoFolder()
                                .ifPresent(below -> start.writeDemo(below, file -> open(List.of(file)))));
    }

    @Override
    public void open(List<Path> paths) {
        messages.hide();
        cases.leave(() -> {
            cases.beforeOpening(paths);
            opening.open(paths);
        });
    }

    @Override
    public CaseCommands cases() {
        return cases;
    }

    @Override
    public void closeCase() {
        cases.leave(workspace::close);
    }

    @Override
    public void export() {
        if (export.canExport()) {
            ExportView.show(export, files, dialogs::dialog);
        }
    }

    @Override
    public void showSources() {
        caseView.showSources();
    }

    @Override
    public void showRule() {
        dialogs.showRule(new RuleCardViewModel(workspace, tasks));
    }

    @Override
    public void showSettings() {
        start.refresh();
        settingsDialog.show();
    }

    @Override
    public void showTasks() {
        if (!runs.open()) {
            say("Nothing runs in the background that takes longer than half a second.");
        }
    }

    @Override
    public void showShortcuts() {
        dialogs.showShortcuts();
    }

    @Override
    public void showAbout() {
        dialogs.showAbout();
    }

    @Override
    public void explain() {
        dialogs.explain(HelpTopic.at(stage.getScene().getFocusOwner()));
    }

    @Override
    public void showPalette() {
        palette.open();
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void quit() {
        cases.leave(stage::close);
    }
}
