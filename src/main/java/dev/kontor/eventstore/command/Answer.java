package dev.kontor.eventstore.command;

/**
 * What a command is answered.
 *
 * @param outcome what it has reached
 * @param repeated whether it was handled before, and this is what it reached then
 */
public record Answer(Outcome outcome, boolean repeated) {}
