package org.qwinsight.detect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;

/** A5: the analyst has tagged the host or the user as one of administration. */
final class AdminTag implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.A5;
    }

    @Override
    public Assessment assess(Scene scene) {
        TriageSettings settings = scene.stage().settings();
        if (settings.adminHosts().isEmpty() && settings.adminUsers().isEmpty()) {
            return notFired("No host or user is tagged as one of administration.");
        }
        String host = scene.value(EventField.COMPUTER);
        if (host != null
                && (settings.adminHosts().contains(lower(host))
                        || settings.adminHosts().contains(HostActivity.label(host)))) {
            return fired("The host " + host + " is tagged as a host of administration.", scene.node());
        }
        String user = taggedUser(scene);
        if (user != null) {
            return fired("The user " + user + " is tagged as a user who administers.", scene.node());
        }
        boolean isKnown = (settings.adminHosts().isEmpty() || host != null)
                && (settings.adminUsers().isEmpty() || scene.value(EventField.USER) != null);
        return isKnown
                ? notFired("Neither host nor user is tagged as one of administration.")
                : cannotTell("The host or the user was not logged.");
    }

    /** Sources write one account in several forms; any of them may be the tagged one. */
    private static @Nullable String taggedUser(Scene scene) {
        for (int row : scene.stage().tree().witnesses(scene.node())) {
            String user = scene.stage().store().value(row, EventField.USER);
            if (user != null && scene.stage().settings().adminUsers().contains(lower(user))) {
                return user;
            }
        }
        return null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
