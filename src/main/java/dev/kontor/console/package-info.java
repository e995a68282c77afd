/** Kontor from a terminal. It speaks HTTP alone, as any other client does. */
@NullMarked
package dev.kontor.console;

import org.jspecify.annotations.NullMarked;
