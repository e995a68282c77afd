/**
 * Kontor's figures in the metrics of the server it runs on. The rest of Kontor knows {@code Meter} alone; what a
 * server offers to publish them by is decided here, when it starts.
 */
@NullMarked
package dev.kontor.operations.metrics;

import org.jspecify.annotations.NullMarked;
