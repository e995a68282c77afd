package dev.kontor.eventstore.postgres;

/**
 * The digest of a fact: the one definition of what a chain vouches for. All columns of the log, as a JSON array in
 * PostgreSQL's own words, in UTF-8, through SHA-256; the array begins with the number of this definition. The key that
 * personal values are encrypted with comes after the array, so that facts without any have the digest they always had.
 *
 * <p>It uses nothing but PostgreSQL's built-in functions: no function of Kontor's that somebody may have replaced, and
 * nothing that depends on the session. Times are in UTC with microseconds. A payload's text follows from its stored
 * bytes: keys by length and then bytes, numbers with the digits they were given. It has been the same since jsonb
 * exists, and PostgreSQL's keepers hold the order to be fixed by the stored form, but the manual does not promise it.
 */
final class FactDigest {

    /** The digest as bytes, of the log under the alias e. Stands in docs/looking-inside.md as well. */
    static final String SQL = """
            sha256(convert_to(cast(json_build_array(1, e.position, e.event_id, e.tenant, e.event_type, e.schema_version,
                       e.recorded_at at time zone 'UTC', e.occurred_at at time zone 'UTC', e.user_id, e.correlation_id,
                       e.causation_id, e.command_id, e.payload) as text) || coalesce(cast(e.data_key as text), ''), 'UTF8'))""";

    private FactDigest() {}
}
