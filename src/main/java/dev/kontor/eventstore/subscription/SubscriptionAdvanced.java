package dev.kontor.eventstore.subscription;

/**
 * Fired as a CDI event, on the thread of the batch, once a subscription that this node works on has come further and
 * that is committed. Other nodes do not hear of it.
 *
 * @param name the subscription
 * @param position how far it has come
 */
public record SubscriptionAdvanced(String name, long position) {}
