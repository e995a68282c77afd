package dev.kontor.operations.archive;

import dev.kontor.eventstore.archive.LogPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log as operators see it.
 *
 * @param first its first position, by which it is called
 * @param last its last position
 * @param state where it is
 * @param facts how many facts it has; the database's estimate while it is online; null if it has none yet
 * @param bytes what it takes up in the database, with its indexes; null if it is not there
 */
@Schema(name = "LogPartition", description = "A part of the log by position")
public record LogPartitionView(
        long first,
        long last,
        LogPartition.State state,
        @Nullable Long facts,
        @Nullable Long bytes) {

    static LogPartitionView of(LogPartition partition) {
        return new LogPartitionView(
                partition.first(), partition.last(), partition.state(), partition.facts(), partition.bytes());
    }
}
