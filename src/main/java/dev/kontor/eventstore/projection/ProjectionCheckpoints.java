package dev.kontor.eventstore.projection;

/** How far each projection has come. */
public interface ProjectionCheckpoints {

    /** The position that a projection has come to, locked until the transaction ends: one node at a time goes on. */
    long lock(String projection);

    /** Notes the position that a projection has come to. */
    void advance(String projection, long position);
}
