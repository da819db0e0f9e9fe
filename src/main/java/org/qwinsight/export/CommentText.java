package org.qwinsight.export;

import java.util.List;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.investigation.Remark;

/** Comments of a case as texts, each with its time and author in front. */
public final class CommentText {
    private CommentText() {}

    /** Oldest first. */
    public static List<String> of(Remark remark) {
        return remark.comments().stream().map(CommentText::of).toList();
    }

    private static String of(Annotation comment) {
        return comment.stamp().at() + " " + comment.stamp().author() + ": " + comment.text();
    }
}
