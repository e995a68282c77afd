/** What timers have in common. The timers themselves are where their work is. */
@NullMarked
package dev.kontor.eventstore.timer;

import org.jspecify.annotations.NullMarked;
