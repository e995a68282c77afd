package dev.kontor.eventstore.command;

/**
 * A wish to change something: an immutable record in the imperative, with Jakarta Validation constraints. Time and
 * new ids arrive in it, so that the decision is a pure function.
 */
public interface Command {}
