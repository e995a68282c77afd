package dev.kontor.eventstore.transfer;

/**
 * The last line: whoever has it, and finds that it fits, has all lines before it.
 *
 * @param facts how many there are
 * @param position that of the last fact; if there is none, the one before which the export began
 * @param completeUpTo up to where the log was complete when the export began; there is nothing more up to here
 * @param sha256 the SHA-256 of all lines before, with their line ends, in hexadecimal digits
 */
public record Trailer(long facts, long position, long completeUpTo, String sha256) implements TransferLine {}
