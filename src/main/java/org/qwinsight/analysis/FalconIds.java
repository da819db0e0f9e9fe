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

/** Falcon ids as numbers. One id means another process on every agent. */
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

    /** @param numbers takes the ids */
    FalconIds(EventStore store, KeyTable numbers) {
        this.store = store;
        this.numbers = numbers;
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

    /** The number of the id in a field of a row, or {@link #NONE}. */
    int of(int row, EventField field) {
        int textId = store.id(row, field);
        if (textId < Dictionary.FIRST_VALUE) {
            return NONE;
        }
        int agent = agentOfText[store.id(row, EventField.AID)];
        Dictionary ids = store.dictionary(field);
        long number = ids.decimal(textId);
        return number >= 0 ? number(agent, number) : number(agent, String.valueOf(ids.text(textId)));
    }

    /**
     * The number of an id as exits name it, {@code agent/id}; {@link #NONE} where no start has the agent.
     *
     * @param textId of the store's dictionary of process GUIDs
     */
    int ofExit(int textId) {
        Dictionary ids = store.dictionary(EventField.PROCESS_GUID);
        int digits = textId < Dictionary.FIRST_VALUE || ids.form(textId) == 0 ? NONE : idDigits(ids, textId);
        if (digits == NONE) {
            return ofExit(ids.text(textId));
        }
        long number = 0;
        long left = ids.digits(textId, 2 * LONG_DIGITS);
        for (int i = 0; i < digits; i++) {
            int digit = (int) (left >>> 60);
            if (digit > 9) {
                return ofExit(ids.text(textId));
            }
            number = number * 10 + digit;
            left <<= 4;
        }
        int agent = digitAgents.find(0, ids.digits(textId, 0), ids.digits(textId, LONG_DIGITS));
        return agent == KeyTable.ABSENT ? NONE : number(agentOfDigits.getInt(agent), number);
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

    private int ofExit(@Nullable String agentAndId) {
        int slash = agentAndId == null ? NONE : agentAndId.lastIndexOf('/');
        if (agentAndId == null || slash < 0) {
            return NONE;
        }
        int agent = slash == 0
                ? NO_AGENT
                : agents.getInt(agentAndId.substring(0, slash).toLowerCase(Locale.ROOT));
        return agent == NONE ? NONE : number(agent, agentAndId.substring(slash + 1));
    }

    private int number(int agent, String id) {
        try {
            return number(agent, Long.parseUnsignedLong(id));
        } catch (NumberFormatException e) {
            int next = texts.size();
            int text = texts.putIfAbsent(id, next);
            return numbers.add(agent * SCOPES + TEXTS, 0, text == NONE ? next : text);
        }
    }

    private int number(int agent, long id) {
        return numbers.add(agent * SCOPES + NUMBERS, 0, id);
    }
}
