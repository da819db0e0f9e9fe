package org.qwinsight.export.report;

import java.io.IOException;
import java.util.Optional;
import org.qwinsight.export.picture.Picture;
import org.qwinsight.export.picture.SvgFormat;
import org.qwinsight.export.picture.TimelinePicture;

/** All process starts and the findings along time. */
final class TimelineSection implements Section {
    private final ReportRequest request;

    TimelineSection(ReportRequest request) {
        this.request = request;
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public String title() {
        return "Timeline";
    }

    @Override
    public void write(Page page) throws IOException {
        Picture picture = TimelinePicture.of(request.investigation(), request.zone(), request.progress());
        figure(page, picture, "timeline-all");
        Optional<Picture> near =
                TimelinePicture.aroundFindings(request.investigation(), request.zone(), request.progress());
        if (near.isPresent()) {
            page.html().element("h3", "Around the findings").line();
            figure(page, near.get(), "timeline-findings");
        }
    }

    private static void figure(Page page, Picture picture, String id) throws IOException {
        page.html().open("figure").line();
        SvgFormat.writeInline(picture, id, page.html());
        page.html().line().close().line();
    }
}
