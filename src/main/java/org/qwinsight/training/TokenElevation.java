package org.qwinsight.training;

/** Token elevation type, as the message reference that event 4688 carries. */
enum TokenElevation {
    /** No split token: standard users, services, and everybody where User Account Control is off. */
    DEFAULT("%%1936"),
    /** The full half of an administrator's split token. */
    FULL("%%1937"),
    /** The filtered half of an administrator's split token. */
    LIMITED("%%1938");

    private final String messageReference;

    TokenElevation(String messageReference) {
        this.messageReference = messageReference;
    }

    String messageReference() {
        return messageReference;
    }
}
