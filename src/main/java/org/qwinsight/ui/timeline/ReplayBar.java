package org.qwinsight.ui.timeline;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.Buttons;

/** The buttons of a replay; there only while one is shown. Its clock is that of the pictures that the window draws. */
final class ReplayBar extends HBox {
    private final ReplayViewModel replay;
    private final FontIcon pause = new FontIcon(Material2MZ.PAUSE);
    private final FontIcon play = new FontIcon(Material2MZ.PLAY_ARROW);
    private final Button playOrPause;
    private final AnimationTimer clock = new AnimationTimer() {
        private long before;

        @Override
        public void start() {
            before = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            replay.tick(before == 0 ? 0 : now - before);
            before = now;
        }
    };

    ReplayBar(ReplayViewModel replay) {
        this.replay = replay;
        setId("replay");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        setMinWidth(USE_PREF_SIZE);
        Button previous = Buttons.icon(Material2MZ.SKIP_PREVIOUS, "To the start before (,)", () -> replay.step(false));
        previous.setId("replay-previous");
        playOrPause = Buttons.icon(Material2MZ.PAUSE, "Pause (Space)", replay::playOrPause);
        playOrPause.setId("replay-play");
        Button next = Buttons.icon(Material2MZ.SKIP_NEXT, "To the next start (.)", () -> replay.step(true));
        next.setId("replay-next");
        Button end = Buttons.icon(Material2AL.CLOSE, "End the replay (R)", replay::end);
        end.setId("replay-end");
        getChildren().setAll(previous, playOrPause, next, speeds(), stops(), end);
        replay.playingProperty().addListener((property, before, now) -> showPlaying(now));
        replay.activeProperty().addListener((property, before, now) -> showActive(now));
        showPlaying(replay.playingProperty().get());
        showActive(replay.activeProperty().get());
    }

    private ToggleButton stops() {
        ToggleButton stops = new ToggleButton("Stop at findings");
        stops.setId("replay-stops");
        stops.setTooltip(new Tooltip("Pauses when a finding comes, with that finding selected. Space goes on."));
        stops.selectedProperty().bindBidirectional(replay.stopsAtFindingsProperty());
        return stops;
    }

    private ChoiceBox<Integer> speeds() {
        ChoiceBox<Integer> speeds = new ChoiceBox<>();
        speeds.setId("replay-speed");
        speeds.setAccessibleText("Speed of the replay");
        speeds.setTooltip(new Tooltip(
                "How much faster than it happened.\nA pause between two starts takes two seconds at most."));
        speeds.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer speed) {
                return speed + "×";
            }

            @Override
            public Integer fromString(String text) {
                return Integer.valueOf(text.replace("×", ""));
            }
        });
        speeds.getItems().setAll(ReplayViewModel.SPEEDS);
        speeds.setValue(replay.speedProperty().getValue());
        speeds.valueProperty()
                .addListener((property, before, now) -> replay.speedProperty().setValue(now));
        return speeds;
    }

    private void showPlaying(boolean isPlaying) {
        String name = isPlaying ? "Pause (Space)" : "Play (Space)";
        playOrPause.setGraphic(isPlaying ? pause : play);
        playOrPause.setAccessibleText(name);
        playOrPause.getTooltip().setText(name);
    }

    private void showActive(boolean isActive) {
        setVisible(isActive);
        setManaged(isActive);
        if (isActive) {
            clock.start();
        } else {
            clock.stop();
        }
    }
}
