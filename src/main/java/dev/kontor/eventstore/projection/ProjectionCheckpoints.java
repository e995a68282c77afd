package dev.kontor.eventstore.projection;

/** How far each projection has come. */
public interface ProjectionCheckpoints {

    /** The position that a projection has come to, locked until the transaction ends: one node at a time goes on. */
    long lock(String projection);

    /** The position that a projection has come to, without waiting; 0 before its first fact. */
    long position(String projection);

    /** Notes the position that a projection has come to. */
    void advance(String projection, long position);
}
