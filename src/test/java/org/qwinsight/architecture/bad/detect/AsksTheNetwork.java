package org.qwinsight.architecture.bad.detect;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;

final class AsksTheNetwork {
    InputStream ask(URL address) throws IOException {
        return address.openStream();
    }

    Socket call() throws IOException {
        return new Socket("localhost", 1);
    }
}
