/** The page that tells how much happens. */
@NullMarked
package dev.kontor.web.statistics;

import org.jspecify.annotations.NullMarked;
