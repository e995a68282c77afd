package dev.kontor.eventstore.command;

import java.util.List;

/**
 * A rule of the domain forbids the command. A refusal is not remembered: the same command may succeed later. The
 * message has the rule's code alone; what it is about may be personal and is for the sender's eyes.
 */
public final class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> about;

    /**
     * @param rule what forbids it
     * @param about what the rule's text names, in order
     */
    CommandRefusedException(Rule rule, Object... about) {
        super(rule.code());
        this.rule = rule;
        this.about = List.of(about);
    }

    /** What forbids it. */
    public Rule rule() {
        return rule;
    }

    /** What the rule's text names, in order. */
    public List<Object> about() {
        return about;
    }
}
