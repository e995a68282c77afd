/**
 * The event store on PostgreSQL: the only place that knows the SQL of the log. JPA native queries in the caller's
 * transaction; the functions they call are in the migration beside the tables, because what guards an append must
 * look with a snapshot younger than the locks it has just waited for.
 */
@NullMarked
package dev.kontor.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
