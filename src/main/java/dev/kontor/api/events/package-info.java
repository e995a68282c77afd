/**
 * The log over HTTP: looked at by stream, position or correlation, counted, and followed live. Everything is bounded
 * by the caller's tenant.
 */
@NullMarked
package dev.kontor.api.events;

import org.jspecify.annotations.NullMarked;
