package org.qwinsight.analysis.query;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.qwinsight.event.Progress;

/** A regular expression that gives up instead of taking for ever, and can be cancelled. */
final class BoundedRegex {
    /** Enough for an expression whose work grows with the square of a long command line. */
    private static final long STEPS = 50_000_000;

    private static final int CHECKED_EVERY = 0x3FFF;

    private final String expression;
    private final Pattern pattern;
    private final Progress progress;

    BoundedRegex(String expression, Progress progress) {
        this.expression = expression;
        this.pattern = compile(expression);
        this.progress = progress;
    }

    /**
     * Compiles an expression that ignores letter case.
     *
     * @throws PatternSyntaxException also for one that is nested too deep
     */
    static Pattern compile(String expression) {
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("it is nested too deep", expression, -1);
        }
    }

    /** True when the expression is found in the text. */
    boolean isIn(String text) {
        try {
            return pattern.matcher(new Counted(text, 0, text.length(), new long[1]))
                    .find();
        } catch (StackOverflowError e) {
            throw new QueryCostException(expression);
        }
    }

    /** Text that counts how often it is looked at. */
    private final class Counted implements CharSequence {
        private final String text;
        private final int from;
        private final int to;
        private final long[] steps;

        Counted(String text, int from, int to, long[] steps) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.steps = steps;
        }

        @Override
        public char charAt(int index) {
            long step = ++steps[0];
            if (step > STEPS) {
                throw new QueryCostException(expression);
            }
            if ((step & CHECKED_EVERY) == 0) {
                RowSelection.checkCancelled(progress);
            }
            return text.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, from + start, from + end, steps);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
