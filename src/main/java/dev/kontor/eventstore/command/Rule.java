package dev.kontor.eventstore.command;

import java.util.Locale;

/**
 * A rule of the domain that can stand against a command. Each feature has an enum of its rules, whose constants are
 * unique in all features; what a rule says to people is a text under its {@link #code()}.
 */
public interface Rule {

    /** What kind of refusal a broken rule is. */
    enum Reason {
        /** What the command names does not exist. */
        UNKNOWN,
        /** What the command names is in a state that forbids it, or something else stands against it. */
        CONFLICT,
        /** What the command names is not the sender's to change. */
        FORBIDDEN
    }

    /** The kind of refusal. */
    Reason reason();

    /** The constant's name in the enum. */
    String name();

    /** The rule's stable name for programs: lower case with dashes. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The refusal of a command by this rule, to be thrown.
     *
     * @param about what the text about the rule names, in the order of its placeholders
     */
    default CommandRefusedException refusal(Object... about) {
        return new CommandRefusedException(this, about);
    }
}
