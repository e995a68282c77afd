/**
 * How much is let in: requests of one user and of one tenant by the second, and requests at once on one node. What is
 * beyond is refused at once, so that the others are served as ever.
 */
@NullMarked
package dev.kontor.security.limits;

import org.jspecify.annotations.NullMarked;
