/**
 * What Kontor needs to know about the server it runs on, and nothing more: one WAR serves them all.
 */
@NullMarked
package dev.kontor.platform;

import org.jspecify.annotations.NullMarked;
