package org.qwinsight.event;

/** Why a field has a value or has none. Kept apart so that "not recorded" is never mistaken for a value. */
public enum FieldState {
    /** The record carries a value. */
    PRESENT,
    /** The record carries the field with nothing in it, or with a sentinel such as {@code -}. */
    EMPTY,
    /** This kind of event can carry the field; this record does not. */
    NOT_LOGGED,
    /** This kind of event never carries the field. */
    NOT_IN_SOURCE
}
