/**
 * Who may ask for what, by the standard annotations on resources. What has none is for nobody, so that nothing is open
 * because somebody forgot. The whole table is in {@code docs/authorisation.md}, and a test holds both to be the same.
 */
@NullMarked
package dev.kontor.security.authorisation;

import org.jspecify.annotations.NullMarked;
