package org.qwinsight.analysis.query;

/** A regular expression that takes too long on one value. No result is given then, because it would be incomplete. */
public final class QueryCostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryCostException(String expression) {
        super("the expression /" + expression + "/ takes too long on one of the values;"
                + " avoid repetitions within repetitions such as (a+)+");
    }
}
