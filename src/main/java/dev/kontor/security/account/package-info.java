/**
 * Users as those who sign in. Who they are and what they may do is what the log's facts say, asked at once at each
 * sign-in; their passwords are in a table of their own, because no fact may hold a secret. Whoever guesses passwords
 * has to wait, longer each time, over all nodes.
 */
@NullMarked
package dev.kontor.security.account;

import org.jspecify.annotations.NullMarked;
