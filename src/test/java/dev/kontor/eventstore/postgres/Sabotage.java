package dev.kontor.eventstore.postgres;

/**
 * A guard taken away, in one test's own database: the same scenario must then show what the guard prevents, or the
 * scenario proves nothing.
 */
enum Sabotage {
    /** Appends that look but do not exclude each other. */
    NO_LOCKS("""
            create or replace function kontor.lock_context(p_locks bigint[], p_exclusive boolean[])
            returns void language plpgsql as $$ begin end $$
            """),

    /** The look at the context comes first and the locks after: what committed during the wait is missed. */
    LOOK_BEFORE_LOCKS("""
            do $do$
            declare
                source text := pg_get_functiondef('kontor.guard_append'::regproc);
                locks  text := 'done := kontor.lock_context(p_locks, p_exclusive)::text;';
                after  text := 'done := kontor.announce_append()::text;';
            begin
                assert position(locks in source) > 0 and position(after in source) > 0;
                execute replace(replace(source, locks, ''), after, locks || after);
            end $do$
            """),

    /** Appends that readers of the watermark do not know of. */
    NO_ANNOUNCEMENT("""
            create or replace function kontor.announce_append()
            returns void language plpgsql as $$ begin end $$
            """),

    /** What was committed last counts as complete, whatever is under way before it. */
    LAST_FACT_AS_WATERMARK("""
            create or replace function kontor.watermark() returns bigint language plpgsql as $$
            begin return (select coalesce(max(position), 0) from kontor.event_log); end $$
            """),

    /** The watermark passes positions that were drawn and given up, of which a crash may leave no trace. */
    WATERMARK_BEYOND_FACTS("""
            do $do$
            declare
                source text := pg_get_functiondef('kontor.watermark'::regproc);
                bound  text := ', (select coalesce(max(position), 0) from kontor.event_log)';
            begin
                assert position(bound in source) > 0;
                execute replace(source, bound, '');
            end $do$
            """),

    /** Appends leave it to the session whether their facts survive a crash. */
    NO_WAIT_FOR_DISK("""
            do $do$
            declare
                source text := pg_get_functiondef('kontor.guard_append'::regproc);
                wait   text := 'done := set_config(''synchronous_commit'', ''on'', true);';
            begin
                assert position(wait in source) > 0;
                execute replace(source, wait, 'null;');
            end $do$
            """),

    /** Every server process and every history looks the same. */
    ONE_INCARNATION("""
            create or replace function kontor.incarnation()
            returns text language plpgsql stable as $$ begin return 'always the same'; end $$
            """),

    /** An unset sequence passes for one that has drawn position 1. */
    UNCALLED_SEQUENCE_IGNORED("""
            create or replace function kontor.last_position() returns bigint language plpgsql as $$
            begin return (select last_value from kontor.event_position); end $$
            """),

    /** The locks are taken in whatever order they come. */
    UNORDERED_LOCKS("""
            create or replace function kontor.lock_context(p_locks bigint[], p_exclusive boolean[])
            returns void language plpgsql as $$
            declare i integer;
            begin
                for i in select n from generate_series(1, cardinality(p_locks)) n order by random() loop
                    if p_exclusive[i] then
                        perform pg_advisory_xact_lock(p_locks[i]);
                    else
                        perform pg_advisory_xact_lock_shared(p_locks[i]);
                    end if;
                end loop;
            end $$
            """),

    /** One lock on everything for everybody. */
    ONE_LOCK_FOR_ALL("""
            create or replace function kontor.lock_context(p_locks bigint[], p_exclusive boolean[])
            returns void language plpgsql as $$ begin perform pg_advisory_xact_lock(1); end $$
            """),

    /** Whatever the caller's isolation, appends and catch-up go on. */
    ANY_ISOLATION("""
            do $do$
            declare
                name regproc;
            begin
                foreach name in array array['kontor.guard_append', 'kontor.watermark']::regproc[] loop
                    execute replace(pg_get_functiondef(name), '<> ''read committed''', '= ''none''');
                end loop;
            end $do$
            """),

    /** Conflicts are not told. */
    NO_LOOK("""
            create or replace function kontor.matching(
                p_tenant text, p_keys uuid[], p_types text[], p_filters jsonb[],
                p_evolved_types text[], p_evolved_versions integer[], p_after bigint
            ) returns bigint[] language plpgsql stable as $$ begin return '{}'; end $$
            """);

    private final String sql;

    Sabotage(String sql) {
        this.sql = sql;
    }

    void commit(String url) {
        Database.run(url, sql);
    }
}
