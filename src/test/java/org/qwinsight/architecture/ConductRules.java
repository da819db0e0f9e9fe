package org.qwinsight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.qwinsight.architecture.RuleSupport.forbiddenUse;
import static org.qwinsight.architecture.RuleSupport.isMethod;
import static org.qwinsight.architecture.RuleSupport.neverCall;
import static org.qwinsight.architecture.RuleSupport.notExempt;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.BaseStream;

/** What code may do where: screen, parsers, files, network, threads, streams. For any base package. */
final class ConductRules {
    private static final List<String> SCREEN = List.of("javafx", "org.controlsfx", "atlantafx", "org.kordamp.ikonli");
    private static final List<String> SCREEN_PARTS = List.of("javafx.scene", "javafx.stage", "org.controlsfx");

    private static final List<String> PARSER_PACKAGES = List.of(
            "com.ctc.wstx",
            "org.codehaus.stax2",
            "javax.xml.stream",
            "javax.xml.parsers",
            "org.xml.sax",
            "org.w3c.dom",
            "com.fasterxml.jackson.databind");

    private static final Set<String> PARSERS =
            Set.of("com.fasterxml.jackson.core.JsonParser", "com.fasterxml.jackson.core.StreamReadConstraints");

    private static final List<String> NETWORK_PACKAGES =
            List.of("java.net.http", "javax.net", "javafx.scene.web", "java.rmi", "javax.naming", "com.sun.net");
    private static final Set<String> NETWORK = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.MulticastSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.JarURLConnection",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.URLClassLoader",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.awt.Desktop",
            "javafx.application.HostServices");

    private static final Set<String> THREADS = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.concurrent.Executor",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ScheduledExecutorService",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ThreadFactory",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.CompletableFuture");

    private static final Set<String> OLD_TIME = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.util.TimeZone",
            "java.text.DateFormat",
            "java.text.SimpleDateFormat");

    private final String base;

    ConductRules(String base) {
        this.base = base;
    }

    List<NamedRule> all() {
        return List.of(
                new NamedRule("screen", screen()),
                new NamedRule("view-model", viewModel()),
                new NamedRule("parser", parser()),
                new NamedRule("file-writing", fileWriting()),
                new NamedRule("network", network()),
                new NamedRule("thread", thread()),
                new NamedRule("standard-stream", standardStream()),
                new NamedRule("inline-style", inlineStyle()),
                new NamedRule("mutable-static", mutableStatic()),
                new NamedRule("old-time", oldTime()),
                new NamedRule("ambient", ambient()),
                new NamedRule("exit", exit()));
    }

    private ArchRule screen() {
        return outside("screen", "ui").should(neverUse("JavaFX and what builds on it", SCREEN, Set.of()));
    }

    private ArchRule viewModel() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .and(notExempt("view-model"))
                .should(neverUse("parts of the screen", SCREEN_PARTS, Set.of()))
                .allowEmptyShould(true);
    }

    private ArchRule parser() {
        return outside("parser", "ingest", "casefile")
                .should(neverUse("XML and JSON parsers", PARSER_PACKAGES, PARSERS));
    }

    private ArchRule fileWriting() {
        return outside("file-writing", "casefile", "export")
                .should(neverCall("what changes files", (from, target) -> FileWrites.isOne(target, isIn(from, "cli"))));
    }

    private ArchRule network() {
        return classes()
                .that(notExempt("network"))
                .should(neverUse("the network", NETWORK_PACKAGES, NETWORK))
                .andShould(neverCall(
                        "what fetches an address",
                        (from, target) -> isMethod(target, URL.class, "openConnection", "openStream", "getContent")));
    }

    private ArchRule thread() {
        return outside("thread", "ui.task", "ingest")
                .should(neverUse("threads", List.of("javafx.concurrent"), THREADS))
                .andShould(neverCall(
                        "parallel streams",
                        (from, target) -> isMethod(target, Collection.class, "parallelStream")
                                || (target.getOwner().isAssignableTo(BaseStream.class)
                                        && target.getName().equals("parallel"))));
    }

    private ArchRule standardStream() {
        DescribedPredicate<JavaClass> elsewhere = DescribedPredicate.describe(
                "are neither of the command line nor the start",
                type -> !isIn(type, "cli") && !type.getName().equals(base + ".Main"));
        return noClasses()
                .that(elsewhere)
                .and(notExempt("standard-stream"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in");
    }

    private ArchRule inlineStyle() {
        return classes()
                .that(notExempt("inline-style"))
                .should(neverCall(
                        "setStyle; colours and sizes belong in the style sheet",
                        (from, target) -> target.getName().equals("setStyle")
                                && target.getOwner().getPackageName().startsWith("javafx.")));
    }

    private ArchRule mutableStatic() {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(notExempt("mutable-static"))
                .should()
                .beFinal();
    }

    private ArchRule oldTime() {
        return classes().that(notExempt("old-time")).should(neverUse("java.time's forerunners", List.of(), OLD_TIME));
    }

    /** Below the command line and the window, nothing may depend on when and where the program runs. */
    private ArchRule ambient() {
        return outside("ambient", "cli", "ui")
                .should(neverCall(
                        "what depends on the clock, the machine or its settings",
                        (from, target) -> AmbientCalls.isOne(target)));
    }

    private ArchRule exit() {
        return classes()
                .that()
                .doNotHaveFullyQualifiedName(base + ".Main")
                .and(notExempt("exit"))
                .should(neverCall("what ends the virtual machine", ConductRules::ends));
    }

    private static boolean ends(JavaClass from, CodeUnitAccessTarget target) {
        return isMethod(target, System.class, "exit") || isMethod(target, Runtime.class, "exit", "halt");
    }

    private GivenClassesConjunction outside(String rule, String... packages) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are outside of " + List.of(packages),
                        type -> List.of(packages).stream().noneMatch(name -> isIn(type, name))))
                .and(notExempt(rule));
    }

    private boolean isIn(JavaClass type, String name) {
        return RuleSupport.isIn(type.getPackageName(), base + "." + name);
    }

    private static ArchCondition<JavaClass> neverUse(String what, List<String> packages, Set<String> types) {
        return forbiddenUse(
                "never use " + what,
                (from, to) -> types.contains(to.getName())
                        || packages.stream().anyMatch(name -> RuleSupport.isIn(to.getPackageName(), name)));
    }
}
