/** What a feature tests its decisions with: given these facts, when this command, then these facts or this refusal. */
@NullMarked
package dev.kontor.eventstore.testing;

import org.jspecify.annotations.NullMarked;
