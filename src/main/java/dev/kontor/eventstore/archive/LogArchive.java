package dev.kontor.eventstore.archive;

import java.util.List;
import java.util.Optional;

/** The partitions of the log: made ahead, taken out, read back. Each call is a transaction of its own, or several. */
public interface LogArchive {

    /** All partitions by position. */
    List<LogPartition> partitions();

    /** The partition that begins with a position. */
    Optional<LogPartition> find(long first);

    /**
     * Takes a partition out of the log, once its facts are compared with the chain.
     *
     * @param first its first position
     * @throws UnknownPartitionException if there is none
     * @throws ArchiveRefusedException if something still needs it, or it is not what the chain vouches for
     */
    void archive(long first);

    /**
     * Puts a partition back into the log, once its facts are compared with the chain.
     *
     * @param first its first position
     * @throws UnknownPartitionException if there is none
     * @throws ArchiveRefusedException if its table is not there, or not what the chain vouches for
     */
    void restore(long first);

    /**
     * Makes partitions ahead of the last position.
     *
     * @param size how many positions each is to have; two of them are ahead at least
     * @return how many were made
     */
    int extend(long size);
}
