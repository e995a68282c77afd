package dev.kontor.eventstore.postgres;

/**
 * A guard taken away, in one test's own database: the same scenario must then show what the guard prevents, or the
 * scenario proves nothing.
 */
enum Sabotage {
    /** Appends that look but do not exclude each other. */
    NO_LOCKS(Step.LOCKS.replacedBy("")),

    /** The look at the context comes first and the locks after: what committed during the wait is missed. */
    LOOK_BEFORE_LOCKS(Step.LOCKS.movedBefore(Step.ANNOUNCEMENT)),

    /** Appends that readers of the watermark do not know of. */
    NO_ANNOUNCEMENT(Step.ANNOUNCEMENT.replacedBy("")),

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
                bound  text := ', last)';
            begin
                assert position(bound in source) > 0;
                execute replace(source, bound, ')');
            end $do$
            """),

    /** Appends leave it to the session whether their facts survive a crash. */
    NO_WAIT_FOR_DISK("""
            do $do$
            declare
                source text := pg_get_functiondef('kontor.ready_to_append'::regproc);
                wait   text := 'set_config(''synchronous_commit'', ''on'', true)';
            begin
                assert position(wait in source) > 0;
                execute replace(source, wait, '''off''');
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
    UNORDERED_LOCKS(Step.LOCKS.replacedBy("""
            declare
                i integer;
            begin
                for i in select n from generate_series(1, cardinality(p_locks)) n order by random() loop
                    if p_exclusive[i] then
                        perform pg_advisory_xact_lock(p_locks[i]);
                    else
                        perform pg_advisory_xact_lock_shared(p_locks[i]);
                    end if;
                end loop;
            end;
            """)),

    /** One lock on everything for everybody. */
    ONE_LOCK_FOR_ALL(Step.LOCKS.replacedBy("perform pg_advisory_xact_lock(1);")),

    /** Whatever the caller's isolation, appends and catch-up go on. */
    ANY_ISOLATION("""
            do $do$
            declare
                name regproc;
            begin
                foreach name in array array['kontor.ready_to_append', 'kontor.watermark']::regproc[] loop
                    execute replace(pg_get_functiondef(name), '<> ''read committed''', '= ''none''');
                end loop;
            end $do$
            """),

    /** Conflicts are not told. */
    NO_LOOK(Step.LOOK.replacedBy(""));

    /** The steps of the guard, each from its comment to that of the next. */
    private enum Step {
        LOCKS("-- locks", "-- look"),
        LOOK("-- look", "-- announcement"),
        ANNOUNCEMENT("-- announcement", "return ''{}'';");

        private final String from;
        private final String to;

        Step(String from, String to) {
            this.from = from;
            this.to = to;
        }

        private String replacedBy(String other) {
            return edited("replace(source, " + text() + ", $new$" + other + "$new$)");
        }

        private String movedBefore(Step other) {
            return edited("replace(replace(source, %1$s, ''), %2$s, %1$s || %2$s)".formatted(text(), other.text()));
        }

        private String text() {
            return "substring(source from position('%1$s' in source) for position('%2$s' in source) - position('%1$s' in source))"
                    .formatted(from, to);
        }

        private static String edited(String expression) {
            return """
                    do $do$
                    declare
                        source text := pg_get_functiondef('kontor.guard_append'::regproc);
                        edited text := %s;
                    begin
                        assert edited <> source;
                        execute edited;
                    end $do$
                    """.formatted(expression);
        }
    }

    private final String sql;

    Sabotage(String sql) {
        this.sql = sql;
    }

    void commit(String url) {
        Database.run(url, sql);
    }
}
