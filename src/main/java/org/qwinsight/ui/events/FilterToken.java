package org.qwinsight.ui.events;

import java.util.ArrayList;
import java.util.List;

/**
 * One condition in the filter field of a column.
 *
 * @param isExcluded a minus sign stands before it
 * @param operator as in a query; empty for what is usual in the column
 * @param value behind the operator, with its quotation marks
 * @param at where the value begins in the field
 */
record FilterToken(boolean isExcluded, String operator, String value, int at) {
    private static final List<String> OPERATORS = List.of("<=", ">=", "<", ">", ":", "=", "~");

    /** Cuts what was typed at its blanks; those in quotation marks or in a regular expression are no cut. */
    static List<FilterToken> of(String typed) {
        List<FilterToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < typed.length()) {
            if (Character.isWhitespace(typed.charAt(at))) {
                at++;
                continue;
            }
            FilterToken token = at(typed, at);
            tokens.add(token);
            at = token.at + token.value.length();
        }
        return tokens;
    }

    private static FilterToken at(String typed, int begin) {
        boolean isExcluded = typed.charAt(begin) == '-' && begin + 1 < typed.length();
        int from = isExcluded ? begin + 1 : begin;
        String operator = OPERATORS.stream()
                .filter(sign -> typed.startsWith(sign, from))
                .findFirst()
                .orElse("");
        int value = from + operator.length();
        boolean isExpression = operator.equals(":") && typed.startsWith("/", value);
        int end = isExpression ? endOfExpression(typed, value) : endOfWord(typed, value);
        return new FilterToken(isExcluded, operator, typed.substring(value, end), value);
    }

    private static int endOfExpression(String typed, int begin) {
        for (int at = begin + 1; at < typed.length(); at++) {
            if (typed.charAt(at) == '\\') {
                at++;
            } else if (typed.charAt(at) == '/') {
                return at + 1;
            }
        }
        return typed.length();
    }

    private static int endOfWord(String typed, int begin) {
        boolean isQuoted = false;
        boolean hasEscapes = false;
        for (int at = begin; at < typed.length(); at++) {
            char c = typed.charAt(at);
            if (isQuoted && hasEscapes && c == '\\') {
                at++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
                hasEscapes = isQuoted && at > begin && typed.charAt(at - 1) == '$';
            } else if (!isQuoted && Character.isWhitespace(c)) {
                return at;
            }
        }
        return typed.length();
    }

    /** Whether the value is written with signs that only a query understands: quotation marks with escapes. */
    boolean hasEscapes() {
        return value.contains("$\"");
    }
}
