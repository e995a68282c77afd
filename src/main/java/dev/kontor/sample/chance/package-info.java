/** Chance that can be repeated: dice with a seed, words to draw from, and the times at which people work. */
@NullMarked
package dev.kontor.sample.chance;

import org.jspecify.annotations.NullMarked;
