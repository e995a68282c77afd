/**
 * Starts what Kontor needs and ends it again: an embedded PostgreSQL and a Payara server with the WAR in it.
 *
 * <p>{@link dev.kontor.launcher.Launcher} is behind {@code ./kontor run}. Tests use
 * {@link dev.kontor.launcher.TestDatabase} for a database of their own and
 * {@link dev.kontor.launcher.TestEnvironment} for the server; each is started when first asked for, so a test
 * that needs PostgreSQL alone does not wait for Payara. Everything listens on loopback.
 */
@NullMarked
package dev.kontor.launcher;

import org.jspecify.annotations.NullMarked;
