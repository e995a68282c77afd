package dev.kontor.benchmark;

import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The common case: a small fact with one context key.
 *
 * @param account the context
 * @param text what for
 * @param amount how much
 * @param day when
 */
@EventType(name = "EntryPosted")
public record EntryPosted(@ContextKey String account, String text, BigDecimal amount, LocalDate day) implements Event {}
