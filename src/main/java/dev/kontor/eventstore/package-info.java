/**
 * The public face of the event store: facts, the context a decision reads, and the append that succeeds only
 * if that context has not changed.
 *
 * <p>There are no aggregate streams. A command reads the facts that its decision needs ({@link
 * dev.kontor.eventstore.ContextQuery}), decides, and appends with what it has read
 * ({@link dev.kontor.eventstore.ContextVersion}). The append is refused exactly when a fact exists that matches
 * the query and was not read. This is Command Context Consistency; the field also knows it as a Dynamic
 * Consistency Boundary.
 */
@NullMarked
package dev.kontor.eventstore;

import org.jspecify.annotations.NullMarked;
