/**
 * Sessions of browsers: who has signed in with a password is known by a cookie from then on. What a browser sends by
 * itself proves nothing of who wanted it sent, so whatever changes something needs a second proof that other sites
 * cannot get at.
 */
@NullMarked
package dev.kontor.security.session;

import org.jspecify.annotations.NullMarked;
