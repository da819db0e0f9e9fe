package org.qwinsight.architecture.bad.event;

import org.qwinsight.architecture.bad.ingest.Reader;

final class ReadsEvidence {
    Reader reader = new Reader();
}
