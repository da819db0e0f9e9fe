package org.qwinsight.architecture.bad.ingest;

/** Breaks nothing. */
public final class Reader {}
