package dev.kontor.eventstore;

/**
 * The fact that a subject was erased. The personal values of all facts before it are gone by then; whatever was made of
 * them is to be made anew without them.
 */
public interface ErasingEvent extends Event {}
