package org.qwinsight.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.export.Utf8Text;
import org.qwinsight.export.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command line as a whole. Knows nothing of JavaFX: opening a window is handed in. */
@Command(
        name = "qwinsight",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Opens process logs and highlights executions of qwinsta.exe.",
            "Without a command it opens the window on the given files, folders or case file."
        })
public final class CommandLineProgram {
    /** Opens the window. */
    public interface Window {
        /**
         * Shows it and returns when it is closed. An empty list opens the start page.
         *
         * @return false when there is no display to open it on
         */
        boolean open(List<Path> paths);
    }

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files, folders or one case file to open.")
    private List<Path> paths = new ArrayList<>();

    /** In the order in which they are listed. */
    private static final List<Class<?>> COMMANDS = List.of(
            ScanCommand.class,
            TreeCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            DecideCommand.class,
            NoteCommand.class,
            ParentCommand.class,
            SiteCommand.class,
            QueryCommand.class,
            CaseCommand.class,
            UndoCommand.class,
            RedoCommand.class,
            MergeCommand.class,
            ImportCommand.class,
            DemoCommand.class,
            RuleCommand.class);

    private static final Set<String> QUERY_OPTIONS = Set.of("--where", "--child", "--parent");

    private CommandLineProgram() {}

    /**
     * Runs the program on the process's own streams.
     *
     * @return the exit code
     */
    public static int run(String[] args, Window window) {
        StandardOutput result = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(Utf8Text.to(result));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, terminalCharset()));
        int code = run(args, window, out, err);
        out.flush();
        String lost = result.failure();
        if (lost != null) {
            return failed(err, "the result could not be written to standard output and is not whole: " + lost);
        }
        err.flush();
        return code;
    }

    /** Runs the program on given streams; {@code window} is null where there can be none. */
    public static int run(String[] args, @Nullable Window window, PrintWriter out, PrintWriter err) {
        CommandLineProgram program = new CommandLineProgram();
        CommandLine commandLine = new CommandLine(program);
        commands(args).forEach(command -> commandLine.addSubcommand(new CommandLine(command)));
        commandLine
                .setOut(out)
                .setErr(err)
                .setHelpFactory(OptionHelp::new)
                .setExpandAtFiles(false) // an argument is what it says, not what a file of that name says
                .setExecutionStrategy(parsed -> program.execute(parsed, window))
                .setParameterExceptionHandler((e, given) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, failed, parsed) -> {
                    failed.getErr().print("qwinsight: " + VisibleText.of(message(e)) + "\n");
                    failed.getErr().flush();
                    return ExitCode.FAILURE;
                });
        try {
            return commandLine.execute(withQueriesApart(args));
        } catch (OutOfMemoryError e) {
            return failed(
                    err,
                    "there is not enough memory for " + String.join(" ", args)
                            + "; allow more with --max-memory, or read "
                            + "a part: --read-branches, --read-kinds or --read-from");
        } catch (StackOverflowError e) {
            return failed(err, "the evidence is nested too deep to be worked on");
        }
    }

    /**
     * The command that is called, or all where another word stands in its place. To look into each of them takes longer
     * than to read a small log.
     */
    private static List<Class<?>> commands(String[] args) {
        if (args.length == 0) {
            return List.of();
        }
        for (Class<?> command : COMMANDS) {
            if (command.getAnnotation(Command.class).name().equals(args[0])) {
                return List.of(command);
            }
        }
        return COMMANDS;
    }

    /** Puts a blank before a query such as {@code -host:WS1}, which would be taken for the short option {@code -h}. */
    private static String[] withQueriesApart(String[] args) {
        String[] apart = args.clone();
        for (int i = 0; i < args.length; i++) {
            boolean isQuery = i > 0 && QUERY_OPTIONS.contains(args[i - 1]);
            if (isQuery && args[i].matches("(?s)-[^-].*")) {
                apart[i] = " " + args[i];
            } else if (args[i].matches("(?s)--(where|child|parent)=-[^-].*")) {
                apart[i] = args[i].replaceFirst("=", "= ");
            }
        }
        return apart;
    }

    /** The reason and where to read on. The whole help would push the reason out of sight. */
    private static int wrongUsage(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String lines =
                String.valueOf(e.getMessage()).lines().map(VisibleText::of).collect(Collectors.joining("\n"));
        err.print("qwinsight: " + lines + "\n");
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.print("qwinsight: see '" + command.getCommandSpec().qualifiedName() + " --help'\n");
        err.flush();
        return ExitCode.FAILURE;
    }

    /** Not left to the virtual machine, whose exit code would say that there is a finding. */
    private static int failed(PrintWriter err, String reason) {
        err.print("qwinsight: " + reason + "\n");
        err.flush();
        return ExitCode.FAILURE;
    }

    private int execute(CommandLine.ParseResult parsed, @Nullable Window window) {
        Integer helpCode = CommandLine.executeHelpRequest(parsed);
        if (helpCode != null) {
            return helpCode;
        }
        if (parsed.hasSubcommand()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        CommandLine program = parsed.commandSpec().commandLine();
        if (window != null && window.open(paths)) {
            return ExitCode.NO_FINDING;
        }
        program.getErr().print("qwinsight: there is no display to open a window on; the findings follow as text\n");
        program.getErr().flush();
        List<String> scan = new ArrayList<>(List.of("scan"));
        paths.forEach(path -> scan.add(path.toString()));
        return run(scan.toArray(String[]::new), null, program.getOut(), program.getErr());
    }

    private static String message(Exception e) {
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + reason(file);
        }
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    /** In words, where the file system gives only the path. */
    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof FileAlreadyExistsException
                ? "it is there already"
                : "it cannot be read or written (" + e.getClass().getSimpleName() + ")";
    }

    private static Charset terminalCharset() {
        return Charset.defaultCharset();
    }
}
