/**
 * Personal data in an append-only log. What an event record declares to be personal is encrypted under a key of the
 * person whom it is about; destroying that key erases all of it, wherever the fact has been copied as it is stored.
 * docs/erasure.md tells the whole.
 */
@NullMarked
package dev.kontor.eventstore.erasure;

import org.jspecify.annotations.NullMarked;
