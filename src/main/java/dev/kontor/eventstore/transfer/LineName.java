package dev.kontor.eventstore.transfer;

/** What properties of lines are called. */
final class LineName {

    static final String POSITION = "position";
    static final String EVENT_ID = "eventId";
    static final String TYPE = "type";
    static final String SCHEMA_VERSION = "schemaVersion";
    static final String RECORDED_AT = "recordedAt";
    static final String OCCURRED_AT = "occurredAt";
    static final String USER = "user";
    static final String CORRELATION_ID = "correlationId";
    static final String CAUSATION_ID = "causationId";
    static final String COMMAND_ID = "commandId";
    static final String PAYLOAD = "payload";
    static final String TRAILER = "trailer";
    static final String FACTS = "facts";
    static final String COMPLETE_UP_TO = "completeUpTo";
    static final String SHA_256 = "sha256";

    private LineName() {}
}
