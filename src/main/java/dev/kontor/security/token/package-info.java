/**
 * Tokens (JWT): those that Kontor signs for its own users, and those of the provider that its configuration trusts. A
 * token is believed if its signature is by a key of its issuer, with an algorithm of public keys, and it is for Kontor,
 * now.
 */
@NullMarked
package dev.kontor.security.token;

import org.jspecify.annotations.NullMarked;
