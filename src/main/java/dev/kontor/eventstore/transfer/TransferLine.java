package dev.kontor.eventstore.transfer;

/** A line of a transfer. */
public sealed interface TransferLine permits TransferredFact, Trailer {}
