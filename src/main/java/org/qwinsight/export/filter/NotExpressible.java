package org.qwinsight.export.filter;

/** A decision that another system has no words for. The message says why and what to do. */
final class NotExpressible extends Exception {
    private static final long serialVersionUID = 1L;

    NotExpressible(String why) {
        super(why);
    }

    /** Why, for a person. */
    String why() {
        return String.valueOf(getMessage());
    }
}
