package dev.kontor.eventstore.erasure;

/** Puts data keys under the newest master key; facts stay as they are. */
public interface KeyRotation {

    /**
     * What has come of it.
     *
     * @param master the name of the master that all data keys are under now
     * @param rewrapped how many were under another one before
     */
    record Rotated(String master, long rewrapped) {}

    /**
     * Makes the newest master key of the keystore that of all tenants. All nodes must have been started with a keystore
     * that has it. Its own transactions; after a failure, call it again.
     */
    Rotated rotate();
}
