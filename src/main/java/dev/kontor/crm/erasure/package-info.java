/**
 * Erases people, and what is told about them, from the facts of all features; tells all that is known of somebody; keeps
 * a ledger of it.
 *
 * <p>Facts: {@code ContactErased}, {@code CustomerErased}, {@code UserErased}, {@code ActivityErased},
 * {@code TodoErased}, which stand with the other facts of their things.
 *
 * <p>Rules: only somebody known is erased; customers and users are deactivated first. A customer whose orders the law
 * wants kept is erased by itself once it does not.
 *
 * <p>Each decision reads the facts of the one to be erased; that on a customer also those of their orders.
 */
@NullMarked
package dev.kontor.crm.erasure;

import org.jspecify.annotations.NullMarked;
