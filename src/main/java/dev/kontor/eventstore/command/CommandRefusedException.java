package dev.kontor.eventstore.command;

/**
 * A rule of the domain forbids the command. Each rule has a subclass of its own, whose message tells a user what is
 * the matter. A refusal is not remembered: the same command may succeed later.
 */
public abstract class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is. */
    public enum Reason {
        /** What the command names does not exist. */
        UNKNOWN,
        /** What the command names is in a state that forbids it, or something else stands against it. */
        CONFLICT
    }

    private final Reason reason;
    private final String rule;

    /**
     * @param reason the kind of refusal
     * @param rule the rule's stable name in lower case with dashes, for programs
     * @param message for the user
     */
    protected CommandRefusedException(Reason reason, String rule, String message) {
        super(message);
        this.reason = reason;
        this.rule = rule;
    }

    /** The kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** The rule's stable name. */
    public String rule() {
        return rule;
    }
}
