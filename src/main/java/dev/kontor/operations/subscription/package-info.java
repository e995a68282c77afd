/**
 * What an operator sees of subscriptions and does about them, over HTTP: pause and resume, rebuild, replay and compare
 * read models, and settle dead letters.
 */
@NullMarked
package dev.kontor.operations.subscription;

import org.jspecify.annotations.NullMarked;
