package org.qwinsight.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.SavedQuery;
import org.qwinsight.casefile.UnknownMembers;
import org.qwinsight.ui.workspace.RememberedTexts;

/** What the window remembers from one run to the next. Unreadable or foreign values are as good as none. */
public final class Settings implements RememberedTexts {
    private static final int MOST_RECENT = 8;

    /** Queries that are kept without a case. */
    static final int MOST_QUERIES = 50;

    /** Characters of a text that is certainly kept. */
    static final int LONGEST_TEXT = 8_000;

    private final KeyValues texts;

    public Settings(KeyValues texts) {
        this.texts = texts;
    }

    /** A choice among the constants of an enum. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        String text = texts.get(name);
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return otherwise;
    }

    void setChoice(String name, Enum<?> chosen) {
        texts.put(name, chosen.name());
    }

    /** What was opened before, the newest first; each entry is what was opened together. */
    public List<List<Path>> recent() {
        List<List<Path>> recent = new ArrayList<>();
        for (int i = 0; i < MOST_RECENT; i++) {
            List<Path> paths = paths(texts.get("recent." + i));
            if (!paths.isEmpty()) {
                recent.add(paths);
            }
        }
        return recent;
    }

    public void addRecent(List<Path> paths) {
        List<List<Path>> recent = new ArrayList<>(recent());
        recent.remove(paths);
        recent.add(0, paths);
        for (int i = 0; i < MOST_RECENT; i++) {
            String text = i < recent.size()
                    ? recent.get(i).stream().map(Path::toString).collect(Collectors.joining("\n"))
                    : "";
            texts.put("recent." + i, text);
        }
    }

    /** Forgets what was opened before; the files themselves stay where they are. */
    void forgetRecent() {
        for (int i = 0; i < MOST_RECENT; i++) {
            texts.put("recent." + i, "");
        }
    }

    private static List<Path> paths(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        try {
            return text.lines().map(Path::of).toList();
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    /** A number between 0 and 1 such as the place of a divider. */
    public double share(String name, double otherwise) {
        double value = number(name, otherwise);
        return value > 0 && value < 1 ? value : otherwise;
    }

    public double number(String name, double otherwise) {
        String text = texts.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public void setNumber(String name, double value) {
        texts.put(name, Double.toString(value));
    }

    @Override
    public @Nullable String remembered(String name) {
        return texts.get(name);
    }

    @Override
    public void remember(String name, String text) {
        texts.put(name, text);
    }

    /** The name that the analyst has given, empty for none. */
    String analyst() {
        return Objects.requireNonNullElse(texts.get("analyst"), "");
    }

    void setAnalyst(String name) {
        texts.put("analyst", name);
    }

    /** The folder that the last export went to. */
    public Optional<Path> exportFolder() {
        List<Path> paths = paths(texts.get("exportFolder"));
        return paths.isEmpty() ? Optional.empty() : Optional.of(paths.get(0));
    }

    public void setExportFolder(Path folder) {
        texts.put("exportFolder", folder.toString());
    }

    /** Queries with a name, in the order in which they were saved. */
    List<SavedQuery> queries() {
        List<SavedQuery> queries = new ArrayList<>();
        for (int i = 0; i < MOST_QUERIES; i++) {
            String name = texts.get("query." + i + ".name");
            String query = texts.get("query." + i + ".text");
            if (name != null && query != null && !name.isEmpty()) {
                queries.add(new SavedQuery(name, query, UnknownMembers.NONE));
            }
        }
        return queries;
    }

    /** Keeps queries; beyond {@link #MOST_QUERIES} the oldest are forgotten. */
    void setQueries(List<SavedQuery> queries) {
        List<SavedQuery> kept = queries.subList(Math.max(0, queries.size() - MOST_QUERIES), queries.size());
        for (int i = 0; i < MOST_QUERIES; i++) {
            texts.put("query." + i + ".name", i < kept.size() ? kept.get(i).name() : "");
            texts.put("query." + i + ".text", i < kept.size() ? kept.get(i).query() : "");
        }
    }
}
