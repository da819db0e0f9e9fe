package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/**
 * Falcon ids as numbers. One id means another process on every agent. Ids are collected and numbered some hundred at a
 * time: looked up one by one, each would wait for memory by itself.
 */
final class FalconIds {
    static final int NONE = -1;

    /** Scopes are {@code 3n + 1} for numbers and {@code 3n + 2} for other texts of agent {@code n}. */
    private static final int SCOPES = 3;

    private static final int NUMBERS = 1;
    private static final int TEXTS = 2;
    /** So many hexadecimal digits fill a {@code long}. */
    private static final int LONG_DIGITS = 16;

    private static final Pattern DIGIT_AGENT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern DIGIT_AGENT_AND_ID = Pattern.compile("[0-9a-fA-F]{32}/[0-9a-fA-F]{1,15}");
    /** So many ids are looked up together. */
    private static final int BLOCK = 256;

    /** The id stands for no agent, as where none is logged. */
    private static final int NO_AGENT = 0;

    private final EventStore store;
    private final KeyTable numbers;
    private final Object2IntOpenHashMap<String> agents = new Object2IntOpenHashMap<>();
    /** The number of an agent by the id of its text. */
    private final int[] agentOfText;

    /** The agents whose name is 32 hexadecimal digits, as all real ones; see {@link #agentOfDigits}. */
    private final KeyTable digitAgents = new KeyTable(0);

    private final IntArrayList agentOfDigits = new IntArrayList();
    private final Object2IntOpenHashMap<String> texts = new Object2IntOpenHashMap<>();
    /** By form of a text, {@link #idDigits} plus 2; 0 where it was not looked at. */
    private int[] idDigits = new int[4];

    /** Added to the numbers of ids. */
    private final int first;

    private final int[] scopes = new int[BLOCK];
    private final long[] ids = new long[BLOCK];
    private final int[][] into = new int[BLOCK][];
    private final int[] places = new int[BLOCK];
    private final int[] seen = new int[BLOCK];
    private int waiting;

    /**
     * Numbers the ids of a store.
     *
     * @param numbers takes the ids
     * @param first added to the numbers of ids
     */
    FalconIds(EventStore store, KeyTable numbers, int first) {
        this.store = store;
        this.numbers = numbers;
        this.first = first;
        texts.defaultReturnValue(NONE);
        agents.defaultReturnValue(NONE);
        Dictionary names = store.dictionary(EventField.AID);
        agentOfText = new int[names.size()];
        for (int id = Dictionary.FIRST_VALUE; id < agentOfText.length; id++) {
            String name = String.valueOf(names.text(id)).toLowerCase(Locale.ROOT);
            agents.putIfAbsent(name, id);
            agentOfText[id] = agents.getInt(name);
            if (agentOfText[id] == id && DIGIT_AGENT.matcher(name).matches()) {
                long high = Long.parseUnsignedLong(name, 0, LONG_DIGITS, 16);
                digitAgents.add(0, high, Long.parseUnsignedLong(name, LONG_DIGITS, 2 * LONG_DIGITS, 16));
                agentOfDigits.add(id);
            }
        }
    }

    /** Numbers the id in a field of a row: its number, or {@link #NONE}, is in {@code target} after {@link #finish}. */
    void number(int row, EventField field, int[] target) {
        int textId = store.id(row, field);
        if (textId < Dictionary.FIRST_VALUE) {
            target[row] = NONE;
            return;
        }
        int agent = agentOfText[store.id(row, EventField.AID)];
        Dictionary texts = store.dictionary(field);
        long number = texts.decimal(textId);
        if (number >= 0) {
            number(agent, number, target, row);
        } else {
            number(agent, String.valueOf(texts.text(textId)), target, row);
        }
    }

    /**
     * Numbers an id as exits name it, {@code agent/id}; {@link #NONE} where no start has the agent.
     *
     * @param textId of the store's dictionary of process GUIDs
     */
    void numberExit(int textId, int[] target, int exit) {
        target[exit] = NONE;
        Dictionary ids = store.dictionary(EventField.PROCESS_GUID);
        int digits = textId < Dictionary.FIRST_VALUE || ids.form(textId) == 0 ? NONE : idDigits(ids, textId);
        if (digits == NONE) {
            numberExit(ids.text(textId), target, exit);
            return;
        }
        long number = 0;
        long left = ids.digits(textId, 2 * LONG_DIGITS);
        for (int i = 0; i < digits; i++) {
            int digit = (int) (left >>> 60);
            if (digit > 9) {
                numberExit(ids.text(textId), target, exit);
                return;
            }
            number = number * 10 + digit;
            left <<= 4;
        }
        int agent = digitAgents.find(0, ids.digits(textId, 0), ids.digits(textId, LONG_DIGITS));
        if (agent != KeyTable.ABSENT) {
            number(agentOfDigits.getInt(agent), number, target, exit);
        }
    }

    /** How many digits follow an agent's 32 and a slash in texts of a form; {@link #NONE} where they are different. */
    private int idDigits(Dictionary ids, int sampleId) {
        int form = ids.form(sampleId);
        if (form >= idDigits.length) {
            idDigits = Arrays.copyOf(idDigits, form * 2);
        }
        if (idDigits[form] == 0) {
            String sample = String.valueOf(ids.text(sampleId));
            boolean fits = DIGIT_AGENT_AND_ID.matcher(sample).matches();
            idDigits[form] = 2 + (fits ? sample.length() - 2 * LONG_DIGITS - 1 : NONE);
        }
        return idDigits[form] - 2;
    }

    private void numberExit(@Nullable String agentAndId, int[] target, int exit) {
        int slash = agentAndId == null ? NONE : agentAndId.lastIndexOf('/');
        if (agentAndId == null || slash < 0) {
            return;
        }
        int agent = slash == 0
                ? NO_AGENT
                : agents.getInt(agentAndId.substring(0, slash).toLowerCase(Locale.ROOT));
        if (agent != NONE) {
            number(agent, agentAndId.substring(slash + 1), target, exit);
        }
    }

    private void number(int agent, String id, int[] target, int place) {
        try {
            number(agent, Long.parseUnsignedLong(id), target, place);
        } catch (NumberFormatException e) {
            int next = texts.size();
            int text = texts.putIfAbsent(id, next);
            collect(agent * SCOPES + TEXTS, text == NONE ? next : text, target, place);
        }
    }

    private void number(int agent, long id, int[] target, int place) {
        collect(agent * SCOPES + NUMBERS, id, target, place);
    }

    private void collect(int scope, long id, int[] target, int place) {
        scopes[waiting] = scope;
        ids[waiting] = id;
        into[waiting] = target;
        places[waiting] = place;
        waiting++;
        if (waiting == BLOCK) {
            finish();
        }
    }

    /** Numbers what is still waiting. */
    void finish() {
        for (int i = 0; i < waiting; i++) {
            seen[i] = numbers.glance(scopes[i], 0, ids[i]);
        }
        for (int i = 0; i < waiting; i++) {
            int number = seen[i] == KeyTable.ABSENT ? numbers.add(scopes[i], 0, ids[i]) : seen[i];
            into[i][places[i]] = first + number;
        }
        waiting = 0;
    }
}
