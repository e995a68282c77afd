/** The guides in {@code docs}: their SQL runs, and their Java is that of the classes here. */
@NullMarked
package dev.kontor.guide;

import org.jspecify.annotations.NullMarked;
