package org.qwinsight.export.readback;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Sha256;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.RegularFiles;
import org.qwinsight.export.CellLines;
import org.qwinsight.export.FormulaGuard;

/**
 * A CSV file of findings or groups with what was decided on them, as this program writes it and as spreadsheets write it
 * again: with or without byte order mark, any line ends, commas, semicolons or tabs, columns moved or taken out.
 */
public final class DecisionCsv {
    /** Larger ones are no work of hands. */
    private static final long MAX_BYTES = 1L << 28;

    /** Where Excel cuts a cell without a word. */
    private static final int LONGEST_IN_SPREADSHEET = 32_767;

    private static final String KEY = "eventkey";
    private static final String KEYS = "eventkeys";
    private static final String DISPOSITION = "disposition";
    private static final String MIXED = "MIXED";
    /** Put behind the text; where a quotation mark before it is never closed, it is part of a cell. */
    private static final String END = "\0end";

    private static final Set<String> READ = Set.of(
            KEY,
            KEYS,
            "events",
            DISPOSITION,
            "reason",
            "note",
            "expires",
            "analyst",
            "decidedat",
            "starred",
            "tags",
            "comments");

    private final String name;
    private final String sha256;
    private final List<DecisionRow> rows = new ArrayList<>();
    private final List<String> malformed = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    /** Cells of the header. */
    private int width;

    private int undecided;
    private int mixed;
    private int unclearStars;

    private DecisionCsv(String name, String sha256) {
        this.name = name;
        this.sha256 = sha256;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, or is no CSV with keys of events and dispositions
     */
    public static DecisionCsv read(Path file) throws IOException {
        if (RegularFiles.isOther(file)) {
            throw new IOException(file + " is no CSV: " + RegularFiles.NO_FILE);
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " is larger than this program reads back (256 MB)");
        }
        byte[] bytes = Files.readAllBytes(file);
        DecisionCsv read = new DecisionCsv(String.valueOf(file.getFileName()), Sha256.hex(bytes));
        String text = text(bytes, file);
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(plain))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(plain + '\n' + END)) {
            for (CsvRecord line : csv) {
                read.line(line);
            }
        } catch (CsvParseException e) {
            throw new IOException(file + " is no CSV from some line on: " + e.getMessage(), e);
        }
        if (read.columns.isEmpty()) {
            throw new IOException(file + " is empty");
        }
        return read;
    }

    private static String text(byte[] bytes, Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no UTF-8; save it as \"CSV UTF-8\", or texts would be damaged", e);
        }
    }

    /** What stands most often in the header. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private void line(CsvRecord line) throws IOException {
        if (line.getFieldCount() == 1 && line.getField(0).equals(END)) {
            return;
        }
        if (columns.isEmpty()) {
            header(line);
            return;
        }
        try {
            decide(line);
        } catch (IllegalArgumentException e) {
            malformed.add("line " + line.getStartingLineNumber() + ": " + e.getMessage());
        }
    }

    private void header(CsvRecord line) throws IOException {
        width = line.getFieldCount();
        for (int i = 0; i < width; i++) {
            String column = line.getField(i).strip().toLowerCase(Locale.ROOT);
            if (columns.putIfAbsent(column, i) != null && READ.contains(column)) {
                throw new IOException(
                        name + " has two columns " + line.getField(i).strip() + ": which of them counts?");
            }
        }
        if (isCut(line)) {
            throw new IOException(name + " has a quotation mark in its header that is never closed");
        }
        if (!columns.containsKey(DISPOSITION) || !(columns.containsKey(KEY) || columns.containsKey(KEYS))) {
            throw new IOException(name + " has no columns disposition and eventKey (or eventKeys): export findings or"
                    + " groups as CSV with a case, and read that file back");
        }
    }

    private static boolean isCut(CsvRecord line) {
        return line.getField(line.getFieldCount() - 1).endsWith(END);
    }

    private void decide(CsvRecord line) {
        if (isCut(line)) {
            throw new IllegalArgumentException("a quotation mark is never closed: the file was cut there, or all that"
                    + " follows stands in one cell");
        }
        if (line.getFieldCount() > width) {
            throw new IllegalArgumentException("it has " + line.getFieldCount() + " cells, the header " + width);
        }
        String code = cell(line, DISPOSITION).strip();
        if (code.equalsIgnoreCase(MIXED)) {
            mixed++;
            return;
        }
        Disposition disposition = code.isEmpty()
                ? Disposition.UNDETERMINED
                : Disposition.named(code)
                        .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no disposition"));
        List<EventKey> events = events(line);
        boolean isSingle = events.size() == 1;
        DecisionRow row = new DecisionRow(
                line.getStartingLineNumber(),
                events,
                disposition,
                cell(line, "reason"),
                cell(line, "note"),
                expires(cell(line, "expires").strip()),
                cell(line, "analyst").strip(),
                cell(line, "decidedat").strip(),
                isSingle && isTrue(cell(line, "starred").strip()),
                isSingle ? CellLines.split(cell(line, "tags")) : List.of(),
                isSingle ? CellLines.split(cell(line, "comments")) : List.of());
        if (disposition.isBenignOrFalse() && row.note().isBlank()) {
            throw new IllegalArgumentException(disposition + " needs a note: why is it benign or false?");
        }
        unclearStars += isSingle && isUnclear(cell(line, "starred").strip()) ? 1 : 0;
        undecided += disposition == Disposition.UNDETERMINED ? 1 : 0;
        if (row.saysSomething()) {
            rows.add(row);
        }
    }

    private List<EventKey> events(CsvRecord line) {
        String cell = columns.containsKey(KEY) ? cell(line, KEY) : cell(line, KEYS);
        List<EventKey> events = new ArrayList<>();
        for (String text : columns.containsKey(KEY) ? List.of(cell) : CellLines.split(cell)) {
            events.add(EventKey.parse(text));
        }
        String number = cell(line, "events").strip();
        if (events.isEmpty() || (!number.isEmpty() && !number.equals(Integer.toString(events.size())))) {
            throw new IllegalArgumentException("it has " + events.size() + " of " + (number.isEmpty() ? "the" : number)
                    + " event keys; a spreadsheet may have cut the cell");
        }
        return events;
    }

    private static @Nullable Instant expires(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expires '" + text + "' is no time in UTC such as 2027-03-31T00:00:00Z", e);
        }
    }

    private static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true");
    }

    /** Some spreadsheets write the words of their language. */
    private static boolean isUnclear(String text) {
        return !text.isEmpty() && !isTrue(text) && !text.equalsIgnoreCase("false");
    }

    private String cell(CsvRecord line, String column) {
        Integer index = columns.get(column);
        if (index == null || index >= line.getFieldCount()) {
            return "";
        }
        String cell = line.getField(index);
        if (cell.length() == LONGEST_IN_SPREADSHEET) {
            throw new IllegalArgumentException(
                    column + " has " + LONGEST_IN_SPREADSHEET + " characters: a spreadsheet has cut it");
        }
        return FormulaGuard.unguard(cell);
    }

    /** The file's name without its folder. */
    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    List<DecisionRow> rows() {
        return rows;
    }

    /** Lines that cannot be understood, each with its number and why. */
    public List<String> malformed() {
        return List.copyOf(malformed);
    }

    /** Lines on which nothing is decided. */
    public int undecided() {
        return undecided;
    }

    /** Lines of one event that do not say whether it is starred in a word that is understood. */
    int unclearStars() {
        return unclearStars;
    }

    /** Lines of groups whose findings were decided differently; such a line says nothing of each. */
    public int mixed() {
        return mixed;
    }
}
