package dev.kontor.operations.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has come of a rotation.
 *
 * @param master the master key that all data keys are under now
 * @param rewrapped how many were under another one before
 */
@Schema(name = "MasterKeyRotation")
public record MasterKeyView(@Schema(example = "master-2") String master, long rewrapped) {}
