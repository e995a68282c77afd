/**
 * Kontor's work in the traces of the server it runs on: a request's command, its reads and appends, and what
 * projections make of its facts, wherever and whenever they do, in one trace.
 */
@NullMarked
package dev.kontor.operations.tracing;

import org.jspecify.annotations.NullMarked;
