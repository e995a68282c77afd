/**
 * What the kernel tells of its own work: figures for whoever counts and times it, spans for whoever traces it. The
 * kernel knows neither; the two interfaces are all that it needs of them.
 */
@NullMarked
package dev.kontor.eventstore.observation;

import org.jspecify.annotations.NullMarked;
