package org.qwinsight.export;

/**
 * What an artefact is called and what it is for.
 *
 * @param id the name on the command line; stays the same over versions
 * @param title what a person reads in a list
 * @param purpose a sentence: what it is for
 * @param fileName suggested name of the file
 * @param mediaType of its content
 * @param needsCase it is about what was said in a case file, and is refused without one
 */
public record ArtefactCard(
        String id, String title, String purpose, String fileName, String mediaType, boolean needsCase) {
    public static final String CSV = "text/csv";
    public static final String JSON = "application/json";
    public static final String JSON_LINES = "application/x-ndjson";
    public static final String YAML = "application/yaml";
    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html";
    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    /** An artefact that can be made without a case file. */
    static ArtefactCard of(String id, String title, String purpose, String fileName, String mediaType) {
        return new ArtefactCard(id, title, purpose, fileName, mediaType, false);
    }

    /** An artefact about what was decided. */
    static ArtefactCard ofCase(String id, String title, String purpose, String fileName, String mediaType) {
        return new ArtefactCard(id, title, purpose, fileName, mediaType, true);
    }

    /** True for UTF-8 text, which can be shown in a terminal. */
    public boolean isText() {
        return !mediaType.startsWith("image/") || mediaType.endsWith("+xml");
    }
}
