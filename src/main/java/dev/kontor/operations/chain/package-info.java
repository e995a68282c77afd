/** The chain over the log, over HTTP: heads for operators to keep where nobody who can change the log can change them. */
@NullMarked
package dev.kontor.operations.chain;

import org.jspecify.annotations.NullMarked;
