package org.qwinsight.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.event.EventTime;
import org.qwinsight.export.picture.Picture;
import org.qwinsight.export.picture.PngFormat;
import org.qwinsight.export.picture.SvgFormat;
import org.qwinsight.export.picture.TimelinePicture;
import org.qwinsight.export.picture.TreeLines;
import org.qwinsight.export.picture.TreePicture;

/** The process tree or the timeline as a picture. */
final class PictureArtefact implements Artefact {
    /** What is drawn. */
    enum Subject {
        TREE,
        TIMELINE
    }

    /** More would be a picture that no program shows. */
    private static final int MOST_SVG_LINES = 20_000;

    /** With room for the legend below {@link PngFormat#HIGHEST}. */
    private static final int MOST_PNG_LINES = 900;

    private final ArtefactCard card;
    private final Subject subject;
    private final boolean isPng;

    private PictureArtefact(ArtefactCard card, Subject subject, boolean isPng) {
        this.card = card;
        this.subject = subject;
        this.isPng = isPng;
    }

    static List<Artefact> all() {
        return List.of(
                new PictureArtefact(
                        ArtefactCard.of(
                                "tree-svg",
                                "Process tree as SVG",
                                "The branches that hold findings as a picture, with how each parent was found.",
                                "qwinsta-tree.svg",
                                ArtefactCard.SVG),
                        Subject.TREE,
                        false),
                new PictureArtefact(
                        ArtefactCard.of(
                                "tree-png",
                                "Process tree as PNG",
                                "The same for programs without SVG; letters depend on this computer's fonts.",
                                "qwinsta-tree.png",
                                ArtefactCard.PNG),
                        Subject.TREE,
                        true),
                new PictureArtefact(
                        ArtefactCard.of(
                                "timeline-svg",
                                "Timeline as SVG",
                                "All process starts by host, and the findings, along time.",
                                "qwinsta-timeline.svg",
                                ArtefactCard.SVG),
                        Subject.TIMELINE,
                        false),
                new PictureArtefact(
                        ArtefactCard.of(
                                "timeline-png",
                                "Timeline as PNG",
                                "The same for programs without SVG; letters depend on this computer's fonts.",
                                "qwinsta-timeline.png",
                                ArtefactCard.PNG),
                        Subject.TIMELINE,
                        true));
    }

    @Override
    public ArtefactCard card() {
        return card;
    }

    /** Rows are the processes of the tree, or the process starts along time. */
    @Override
    public ArtefactCheck check(ExportRequest request) {
        if (subject == Subject.TIMELINE) {
            return ArtefactCheck.of(withTime(request));
        }
        TreeLines tree = tree(request);
        List<String> notes = tree.left() == 0 ? List.of() : List.of(tree.leftOut());
        return new ArtefactCheck(tree.processes() - tree.left(), notes, List.of());
    }

    private static int withTime(ExportRequest request) {
        int size = request.investigation().store().size();
        int row = 0;
        while (row < size && request.investigation().store().timeNanos(row) == EventTime.NO_TIME) {
            row++;
        }
        return size - row;
    }

    private TreeLines tree(ExportRequest request) {
        return TreeLines.of(
                request.investigation(),
                request.options().zone(),
                isPng ? MOST_PNG_LINES : MOST_SVG_LINES,
                request.progress());
    }

    @Override
    public Map<String, String> settings(ExportRequest request) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("format", card.id());
        settings.put("zone", request.options().zone().getId());
        return settings;
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        Picture picture = subject == Subject.TREE
                ? TreePicture.of(tree(request))
                : TimelinePicture.of(request.investigation(), request.options().zone(), request.progress());
        if (isPng) {
            PngFormat.write(picture, out);
        } else {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            SvgFormat.write(picture, text);
            text.flush();
        }
    }
}
