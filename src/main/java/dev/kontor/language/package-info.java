/**
 * What Kontor says to people, in the languages that it speaks. The texts are in {@code messages*.properties}, what
 * validation says in {@code ValidationMessages*.properties}: English in the files without a language, which count for
 * every language that has none of its own.
 */
@NullMarked
package dev.kontor.language;

import org.jspecify.annotations.NullMarked;
