package org.qwinsight.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qwinsight.cli.CommandLineProgram;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.query.QueryBarViewModel;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

/** Every example of docs/query-language.md leaves as many rows in the window as {@code scan --where} writes. */
class WindowEqualsCommandLineTest {
    private static final Path SAMPLE = Path.of("sample-logs");
    private static final Pattern EXAMPLE = Pattern.compile("\\| `(.+)` \\| ([0-9]+) \\| .+ \\|");
    private static final int LEAST_EXAMPLES = 20;

    private static Map<String, Integer> examples() throws IOException {
        String document = Files.readString(Path.of("docs", "query-language.md"), UTF_8);
        Map<String, Integer> examples = new LinkedHashMap<>();
        document.substring(document.indexOf("\n## Examples"), document.indexOf("\n## Fields"))
                .lines()
                .map(EXAMPLE::matcher)
                .filter(Matcher::matches)
                .forEach(example ->
                        examples.put(example.group(1).replace("\\|", "|"), Integer.valueOf(example.group(2))));
        return examples;
    }

    private static int rowsOfCommandLine(String query) {
        StringWriter out = new StringWriter();
        String[] arguments = {"scan", SAMPLE.toString(), "--rows", "processes", "--format", "jsonl", "--where=" + query
        };
        CommandLineProgram.run(arguments, null, new PrintWriter(out), new PrintWriter(new StringWriter()));
        return (int) out.toString().lines().count();
    }

    @Test
    void theyLeaveTheSameRows() throws IOException {
        Workspace workspace = new Workspace();
        new Judging(workspace, new DirectTasks()).followQuery();
        QueryBarViewModel bar = new QueryBarViewModel(workspace, new DirectTasks());
        workspace.open(Investigation.open(List.of(SAMPLE), OpenOptions.DEFAULT, Progress.NONE));
        Map<String, Integer> written = examples();
        assertTrue(written.size() >= LEAST_EXAMPLES, written.toString());
        Map<String, Integer> inWindow = new LinkedHashMap<>();
        Map<String, Integer> onCommandLine = new LinkedHashMap<>();
        for (String example : written.keySet()) {
            bar.draftProperty().set(example);
            assertTrue(bar.apply(), example);
            inWindow.put(
                    example,
                    Objects.requireNonNull(workspace.investigation()).rows().count());
            onCommandLine.put(example, rowsOfCommandLine(example));
        }
        assertEquals(onCommandLine, inWindow);
        assertEquals(written, inWindow);
    }
}
