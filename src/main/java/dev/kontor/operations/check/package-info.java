/** Checks of the log over HTTP: begun by an operator, followed while they run, read when they have ended. */
@NullMarked
package dev.kontor.operations.check;

import org.jspecify.annotations.NullMarked;
