package org.qwinsight.ui.task;

import java.util.List;

/** Writes down what becomes of a task: {@code done} and its result, or {@code cancelled} and its name. */
public class NamedListener implements TaskListener<String> {
    private final String name;
    private final boolean isStoppable;
    private final List<String> heard;

    public NamedListener(String name, boolean isStoppable, List<String> heard) {
        this.name = name;
        this.isStoppable = isStoppable;
        this.heard = heard;
    }

    @Override
    public void done(String result) {
        heard.add("done " + result);
    }

    @Override
    public void cancelled() {
        heard.add("cancelled " + name);
    }

    @Override
    public boolean isStoppable() {
        return isStoppable;
    }
}
