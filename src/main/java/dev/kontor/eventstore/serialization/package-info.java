/**
 * Event types and their JSON: the registry that CDI fills from the catalogs, JSON-B for records, and upcasters that
 * bring the payload of an old schema version up to today's, one version at a time.
 */
@NullMarked
package dev.kontor.eventstore.serialization;

import org.jspecify.annotations.NullMarked;
