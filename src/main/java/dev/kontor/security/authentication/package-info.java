/** Finds out who sends a request, for the server and for everything in it. */
@NullMarked
package dev.kontor.security.authentication;

import org.jspecify.annotations.NullMarked;
