package org.qwinsight.architecture.bad.export;

final class Prints {
    void print(String text) {
        System.out.println(text);
    }
}
