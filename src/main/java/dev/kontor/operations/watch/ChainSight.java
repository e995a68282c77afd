package dev.kontor.operations.watch;

import java.util.OptionalLong;

/**
 * How the chain over the log stood.
 *
 * @param chainedTo up to which position facts are linked
 * @param breaks how much evidence of changed, removed or inserted facts the last check of the log has found
 * @param firstBreak the position of the first; empty if there is none
 */
public record ChainSight(long chainedTo, long breaks, OptionalLong firstBreak) {}
