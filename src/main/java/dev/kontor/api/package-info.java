/**
 * What all REST resources share: the application at {@code /api}, whom a request acts for, commands sent over HTTP
 * under their idempotency key, versions as entity tags, pages, and problems.
 *
 * <p>A feature's resource uses what is here and in no package below. Every error is answered as a {@link
 * dev.kontor.api.Problem}; a resource throws, and {@code dev.kontor.api.problem} says what it means.
 */
@NullMarked
package dev.kontor.api;

import org.jspecify.annotations.NullMarked;
