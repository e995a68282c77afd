package dev.kontor.benchmark;

/** One transaction of one client. */
@FunctionalInterface
interface Operation {

    /**
     * Does it once.
     *
     * @param client which client, from 0
     */
    void run(int client);
}
