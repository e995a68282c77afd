package dev.kontor.eventstore;

/**
 * A fact: something that happened, told in the past tense by an immutable record.
 *
 * <p>The record carries {@link EventType}, which gives it the name and the schema version under which it is
 * stored; its components are its payload. Every type is announced by an {@link EventCatalog}.
 */
public interface Event {}
