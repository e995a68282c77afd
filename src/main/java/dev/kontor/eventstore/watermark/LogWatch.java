package dev.kontor.eventstore.watermark;

/** Looks at how the log stands, in a transaction of its own. */
@FunctionalInterface
public interface LogWatch {

    /** How it stands now. */
    LogStanding look();
}
