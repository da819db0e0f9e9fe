package org.qwinsight.training;

/**
 * An executable file: where it lies and what its version resource says. Version fields hold {@code -} when the file
 * has none, as Sysmon writes it.
 *
 * @param contentId names the file's content; equal content has equal hashes wherever the copy lies
 */
record Program(
        String image,
        String originalFileName,
        String fileVersion,
        String description,
        String product,
        String company,
        String contentId) {
    private static final String NONE = "-";

    /** Part of Windows; {@code path} is relative to {@code C:\Windows\}. */
    static Program windows(String path, String originalFileName, String description) {
        String image = "C:\\Windows\\" + path;
        return new Program(
                image,
                originalFileName,
                "10.0.22631.3296 (WinBuild.160101.0800)",
                description,
                "Microsoft\u00ae Windows\u00ae Operating System",
                "Microsoft Corporation",
                image);
    }

    /** Microsoft software that is not part of Windows. */
    static Program microsoft(String image, String originalFileName, String version, String product) {
        return new Program(image, originalFileName, version, product, product, "Microsoft Corporation", image);
    }

    /** Software of a fictional maker. */
    static Program fictional(String image, String originalFileName, String product, String company) {
        return new Program(image, originalFileName, "4.2.1170", product, product, company, image);
    }

    /** A program without a version resource. */
    static Program withoutVersionResource(String image) {
        return new Program(image, NONE, NONE, NONE, NONE, NONE, image);
    }

    /** The same file under another path and name. */
    Program copiedTo(String path) {
        return new Program(path, originalFileName, fileVersion, description, product, company, contentId);
    }

    boolean hasOriginalFileName() {
        return !originalFileName.equals(NONE);
    }

    String fileName() {
        return image.substring(image.lastIndexOf('\\') + 1);
    }
}
