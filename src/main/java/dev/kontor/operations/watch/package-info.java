/**
 * Looks every two seconds at how the log and the subscriptions stand, for those who ask then: gauges, health, and a
 * line in the server's log when somebody holds all readers back.
 */
@NullMarked
package dev.kontor.operations.watch;

import org.jspecify.annotations.NullMarked;
