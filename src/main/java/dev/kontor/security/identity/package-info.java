/**
 * Who calls, once that is known for sure. All others may look at it; it knows none of them.
 */
@NullMarked
package dev.kontor.security.identity;

import org.jspecify.annotations.NullMarked;
