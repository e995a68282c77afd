package dev.kontor.eventstore.testing;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command: new facts and an answer, or a refusal. A command that is not asked for its refusal must
 * not have been refused.
 *
 * @param <R> what the command answers
 */
public final class Outcome<R> {

    private final List<EventEnvelope> given;
    private final List<EventEnvelope> appended;
    private final @Nullable R answer;
    private final @Nullable RuntimeException refusal;

    Outcome(
            List<EventEnvelope> given,
            List<EventEnvelope> appended,
            @Nullable R answer,
            @Nullable RuntimeException refusal) {
        this.given = given;
        this.appended = appended;
        this.answer = answer;
        this.refusal = refusal;
    }

    /** The command appended exactly these facts, in this order. */
    public Outcome<R> then(Event... facts) {
        if (facts.length == 0) {
            throw new IllegalArgumentException("Say thenNothing() where no fact is expected.");
        }
        return requireFacts(Arrays.asList(facts));
    }

    /** The command was accepted and appended nothing. */
    public Outcome<R> thenNothing() {
        return requireFacts(List.of());
    }

    /** The command was accepted with this answer. */
    public Outcome<R> thenAnswer(@Nullable R expected) {
        requireAccepted("the answer " + expected);
        if (!Objects.equals(answer, expected)) {
            throw failure("the answer " + expected, "the answer was " + answer, null);
        }
        return this;
    }

    /** The command was refused in this way and appended nothing; returns the refusal, to look at what it says. */
    public <E extends RuntimeException> E thenRefused(Class<E> kind) {
        var expected = "a refusal by " + kind.getSimpleName();
        if (refusal == null) {
            throw failure(expected, "it was accepted, with the new facts" + listed(events(appended)), null);
        }
        if (!kind.isInstance(refusal)) {
            throw failure(expected, "it was refused by " + refusal, refusal);
        }
        if (!appended.isEmpty()) {
            throw failure(expected + " and no fact", "these facts were appended" + listed(events(appended)), refusal);
        }
        return kind.cast(refusal);
    }

    /** The command was refused by this rule and appended nothing; returns the refusal, to look at what it is about. */
    public CommandRefusedException thenRefusedBy(Rule rule) {
        var refused = thenRefused(CommandRefusedException.class);
        if (!refused.rule().equals(rule)) {
            throw failure(
                    "a refusal by the rule " + rule.code(),
                    "it was refused by " + refused.rule().code(),
                    refused);
        }
        return refused;
    }

    /** The new facts with all that is stored of them: who, when, why. */
    public List<EventEnvelope> appended() {
        requireAccepted("an accepted command");
        return appended;
    }

    private Outcome<R> requireFacts(List<Event> expected) {
        var text = expected.isEmpty() ? "no new fact" : "the new facts" + listed(expected);
        requireAccepted(text);
        if (!events(appended).equals(expected)) {
            throw failure(
                    text,
                    appended.isEmpty() ? "there was no new fact" : "the new facts were" + listed(events(appended)),
                    null);
        }
        return this;
    }

    private void requireAccepted(String expected) {
        if (refusal != null) {
            throw failure(expected, "it was refused by " + refusal, refusal);
        }
    }

    private AssertionError failure(String expected, String actual, @Nullable Throwable cause) {
        var facts = given.isEmpty() ? " no fact," : listed(events(given));
        return new AssertionError(
                "Given%s%nwhen the command was handled, expected %s%nbut %s".formatted(facts, expected, actual), cause);
    }

    private static List<Event> events(List<EventEnvelope> envelopes) {
        return envelopes.stream().map(EventEnvelope::event).toList();
    }

    private static String listed(List<Event> events) {
        return events.stream().map(event -> "%n  - %s".formatted(event)).collect(Collectors.joining());
    }
}
