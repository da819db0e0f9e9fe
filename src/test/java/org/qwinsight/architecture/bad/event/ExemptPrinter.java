package org.qwinsight.architecture.bad.event;

import org.qwinsight.ArchitectureExemption;

@ArchitectureExemption(rule = "standard-stream", reason = "shows that an exemption frees this class from one rule")
final class ExemptPrinter {
    void print(String text) {
        System.out.println(text);
        System.exit(text.length());
    }

    /** An exemption frees what is inside, too. */
    static final class Inner {
        void print(String text) {
            System.err.println(text);
        }
    }
}
