package dev.kontor.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a command has reached.
 *
 * @param id what it was about
 * @param position how far the log is with it; a read with {@code ?after=} this shows it
 */
@Schema(description = "What a command has reached")
public record Reached(UUID id, @Schema(example = "42") long position) {}
