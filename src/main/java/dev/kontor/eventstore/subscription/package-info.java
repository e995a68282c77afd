/**
 * The ways of projections through the log. Each subscription goes on in batches: facts are read below the watermark,
 * given to the projection's methods, and the checkpoint moves, all in one transaction that holds the subscription's
 * row. So each fact counts once, whatever crashes; what fails is tried again, or parked where it can be seen.
 *
 * <p>{@link dev.kontor.eventstore.subscription.SubscriptionEngine} makes them go,
 * {@link dev.kontor.eventstore.subscription.Subscriptions} and
 * {@link dev.kontor.eventstore.subscription.DeadLetterQueue} show and steer them. How and why: docs/subscriptions.md.
 */
@NullMarked
package dev.kontor.eventstore.subscription;

import org.jspecify.annotations.NullMarked;
