package org.qwinsight.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files around a fuzzing run. {@code FuzzFiles} lists the targets, {@code FuzzFiles TARGET FOLDER} writes its seeds. */
public final class FuzzFiles {
    private static final Path FOUND = Path.of("src", "test", "resources", "fuzz");

    private FuzzFiles() {}

    /** Writes {@code FOLDER/seeds/*} and {@code FOLDER/words}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.out.println(
                    Arrays.stream(FuzzTarget.values()).map(FuzzTarget::label).collect(Collectors.joining("\n")));
            return;
        }
        FuzzTarget target = FuzzTarget.named(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1], "seeds"));
        List<byte[]> inputs = inputs(target);
        for (int i = 0; i < inputs.size(); i++) {
            Files.write(folder.resolve("seed-" + i), inputs.get(i));
        }
        String words = Seeds.words().stream()
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(Path.of(args[1], "words"), words, StandardCharsets.UTF_8);
    }

    /** The seeds of a target and the inputs that once broke it. */
    static List<byte[]> inputs(FuzzTarget target) throws IOException {
        List<byte[]> inputs = new ArrayList<>(target.seeds());
        Path folder = FOUND.resolve(target.label());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    inputs.add(Files.readAllBytes(file));
                }
            }
        }
        return inputs;
    }
}
