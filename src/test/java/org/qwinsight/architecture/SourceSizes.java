package org.qwinsight.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Lengths of source files and methods in lines, as the compiler's own parser sees them.
 *
 * @param files one entry a source file other than package-info
 * @param methods one entry a method or constructor, from the first line of its declaration to its closing brace
 */
record SourceSizes(List<Size> files, List<Size> methods) {
    /** A length in lines. */
    record Size(String name, long lines) {}

    static SourceSizes below(Path folder) throws IOException {
        List<Path> sources;
        try (Stream<Path> paths = Files.walk(folder)) {
            sources = paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
        List<Size> files = new ArrayList<>();
        for (Path source : sources) {
            long lines = Files.readAllLines(source, StandardCharsets.UTF_8).size();
            files.add(new Size(folder.relativize(source).toString(), lines));
        }
        return new SourceSizes(files, methods(sources));
    }

    private static List<Size> methods(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Size> methods = new ArrayList<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(unit, positions, methods).scan(unit, null);
            }
        }
        return methods;
    }

    private static final class MethodScanner extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Size> methods;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Size> methods) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            methods.add(new Size(file + "#" + method.getName(), to - from + 1));
            return super.visitMethod(method, null);
        }
    }
}
