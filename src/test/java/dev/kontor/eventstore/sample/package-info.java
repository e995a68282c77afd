/** A small domain to try the kernel on: accounts, moves of money between them, and notes. */
@NullMarked
package dev.kontor.eventstore.sample;

import org.jspecify.annotations.NullMarked;
