-- The log of facts, and the functions that keep its guarantees. docs/kernel.md explains them with the
-- interleavings drawn; dev.kontor.eventstore.postgres is the only caller.

-- Positions. Cache 1 and no other caller than the append: the watermark relies on a position being drawn only
-- after the appender has announced itself.
create sequence kontor.event_position as bigint cache 1 no cycle;

create table kontor.event_log (
    position       bigint      not null constraint event_log_position primary key,
    event_id       uuid        not null constraint event_log_event_id unique,
    recorded_at    timestamptz not null default clock_timestamp(),
    occurred_at    timestamptz,
    schema_version integer     not null,
    tenant         text        not null,
    event_type     text        not null,
    user_id        text        not null,
    correlation_id text        not null,
    causation_id   text,
    command_id     text,
    payload        jsonb       not null
);
comment on table kontor.event_log is 'All facts, append-only; position is the safe order.';

create index event_log_type on kontor.event_log (tenant, event_type, position);

-- One row for each context key of each fact. The key is a digest of tenant, name and canonical value: fixed width,
-- and no second copy of what may be personal.
create table kontor.event_key (
    key      uuid   not null,
    position bigint not null,
    constraint event_key_key primary key (key, position)
);

-- Facts are never changed. This costs an append nothing and a careless hand an error.
create function kontor.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The event log is append-only.' using errcode = 'KO003';
end $$;

create trigger event_log_append_only before update or delete or truncate on kontor.event_log
    for each statement execute function kontor.refuse_change();

-- Which keys each schema version of each event type carries, as the nodes that wrote it declared them.
create table kontor.event_type_version (
    event_type     text    not null,
    schema_version integer not null,
    keys           text[]  not null,
    primary key (event_type, schema_version)
);

-- Commands that were handled and what they were answered, written in the transaction of their facts.
create table kontor.handled_command (
    tenant      text        not null,
    command_id  text        not null,
    fingerprint text        not null,
    position    bigint,
    handled_at  timestamptz not null default clock_timestamp(),
    primary key (tenant, command_id)
);

-- How far each projection has come; changed in the transaction of its read model.
create table kontor.projection_checkpoint (
    projection text   not null primary key,
    position   bigint not null default 0
);

-- An error from within an expression; SQL has no other way to say one.
create function kontor.refuse(p_code text, p_message text) returns text language plpgsql volatile as $$
begin
    raise exception '%', p_message using errcode = p_code;
end $$;

-- One server process on one history of one log: it changes with a restart, a fail-over, and a restore of the log
-- under a running node. The same text whatever the session's time zone.
--
-- This function and others below are single SQL expressions, declared volatile: PostgreSQL then puts them into the
-- statement that asks, where they cost a fraction of a call.
create function kontor.incarnation() returns text language sql volatile as $$
    select case when pg_is_in_recovery() then kontor.refuse('KO002', 'This PostgreSQL is a standby.')
           else date_part('epoch', pg_postmaster_start_time())::text || '/'
               || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || pg_relation_filepath('kontor.event_log') end
$$;

-- The advisory lock class of appends under way: 'KONT' in ASCII. Context locks use the one-argument form, which
-- is a space of its own.
create function kontor.append_lock_class() returns integer language sql immutable as $$ select 1263488596 $$;

-- The last position drawn so far. A sequence never called reports last_value 1.
create function kontor.last_position() returns bigint language sql volatile as $$
    select coalesce(pg_sequence_last_value('kontor.event_position'), 0)
$$;

-- The position up to which the log is complete. An append announces, before it draws positions, the last position
-- drawn until then, by a shared lock that ends with its transaction. Whoever notes the last position first and looks
-- for announcements afterwards has either seen an append or will see it draw only positions above what was noted.
-- Two statements, in this order, and whoever reads rows up to the result does so in a third.
--
-- Positions that were drawn and given up leave no trace that outlives a crash: the sequence may draw them again. So
-- the watermark never passes the last fact, whose commit has made everything before it last.
create function kontor.watermark() returns bigint language plpgsql volatile as $$
declare
    noted bigint;
    held  bigint;
begin
    if pg_is_in_recovery() then
        raise exception 'This PostgreSQL is a standby.' using errcode = 'KO002';
    end if;
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception '%', current_setting('transaction_isolation') using errcode = 'KO001';
    end if;
    noted := kontor.last_position();
    -- the lock holds the low 32 bits; the signed distance to what was noted gives the rest
    select min(noted + ((((l.objid::bigint - (noted & 4294967295)) + 2147483648) & 4294967295) - 2147483648))
      into held
      from pg_locks l
     where l.locktype = 'advisory'
       and l.objsubid = 2
       and l.classid = kontor.append_lock_class()::oid
       and l.database = (select oid from pg_database where datname = current_database());
    return least(noted, held, (select coalesce(max(position), 0) from kontor.event_log));
end $$;

-- Who holds the watermark back, as far as the role may see; a prepared transaction has a gid and no process.
create view kontor.append_under_way as
    select a.pid, p.gid, a.application_name, a.client_addr, a.state, coalesce(a.xact_start, p.prepared) as xact_start,
           a.query
      from pg_locks l
      left join pg_stat_activity a on a.pid = l.pid
      left join pg_prepared_xacts p on l.pid is null and l.virtualtransaction = '-1/' || p.transaction::text
     where l.locktype = 'advisory' and l.objsubid = 2 and l.classid = kontor.append_lock_class()::oid
       and l.database = (select oid from pg_database where datname = current_database());

-- Whether a fact meets all conditions of a filter: [{"key": digest, "path": [...], "value": scalar}, ...]. A fact of
-- another schema version than the asking node's counts as meeting it: only the node can upcast, and it looks again;
-- of a version newer than the node's it will say so rather than pass it over.
create function kontor.meets(
    e kontor.event_log, filter jsonb, evolved_types text[], evolved_versions integer[]
) returns boolean language sql stable as $$
    select coalesce(e.schema_version <> evolved_versions[array_position(evolved_types, e.event_type)], false)
        or not exists (
            select from jsonb_to_recordset(filter) as c(key uuid, path text[], value jsonb)
             where not exists (select from kontor.event_key k where k.key = c.key and k.position = e.position)
               and (e.payload #> c.path) is distinct from c.value)
$$;

-- The positions above one that match a context, in no order and perhaps twice. The context is given as items side by
-- side: a key, or types (their names joined by commas), or both, or neither, each with an optional filter. Item by
-- item, from the key or type inwards, each statement over one index, so that no plan made for a small log walks a
-- large one. Stable: it sees what its caller sees.
create function kontor.matching(
    p_tenant text, p_keys uuid[], p_types text[], p_filters jsonb[],
    p_evolved_types text[], p_evolved_versions integer[], p_after bigint
) returns bigint[] language plpgsql stable
    set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
    v_types  text[];
    v_filter jsonb;
    found    bigint[];
    result   bigint[] := '{}';
begin
    for i in 1 .. cardinality(p_keys) loop
        v_types := string_to_array(p_types[i], ',');
        v_filter := p_filters[i];
        if p_keys[i] is not null then
            found := array(
                select k.position from kontor.event_key k where k.key = p_keys[i] and k.position > p_after);
            if cardinality(found) > 0 and (v_types is not null or v_filter is not null) then
                found := array(
                    select e.position
                      from unnest(found) as f(position)
                     cross join lateral (
                           select * from kontor.event_log e where e.position = f.position offset 0) e
                     where (v_types is null or e.event_type = any (v_types))
                       and (v_filter is null or kontor.meets(e, v_filter, p_evolved_types, p_evolved_versions)));
            end if;
        elsif v_types is not null then
            found := array(
                select e.position
                  from kontor.event_log e
                 where e.tenant = p_tenant and e.event_type = any (v_types) and e.position > p_after
                   and (v_filter is null or kontor.meets(e, v_filter, p_evolved_types, p_evolved_versions)));
        else
            found := array(
                select e.position
                  from kontor.event_log e
                 where e.tenant = p_tenant and e.position > p_after
                   and (v_filter is null or kontor.meets(e, v_filter, p_evolved_types, p_evolved_versions)));
        end if;
        result := result || found;
    end loop;
    return result;
end $$;

-- Whether the server is the one that the caller knows, and the transaction one that an append is exact in; errors say
-- which it is not. Also sets what the rest of the transaction needs: a limit for a caller who forgets it, since it
-- would hold others up for ever, and a commit that waits for the disk, since whoever reads a fact may rely on it.
create function kontor.ready_to_append(p_incarnation text, p_idle_limit text) returns boolean language sql volatile as $$
    select case
        when current_setting('transaction_isolation') <> 'read committed'
            then kontor.refuse('KO001', current_setting('transaction_isolation')) is null
        when p_incarnation is distinct from kontor.incarnation() then false
        when set_config('idle_in_transaction_session_timeout', p_idle_limit, true) is null then false
        when current_setting('synchronous_commit') = 'off'
            then set_config('synchronous_commit', 'on', true) is not null
        else true end
$$;

-- What conflicts with an append, up to 100 positions: 0 for a version that is ahead of the log, of a history that was
-- lost or made up, and -1 if the caller did not say what else than keys its context is made of.
create function kontor.conflicting(
    p_tenant text, p_keys uuid[], p_types text[], p_filters jsonb[],
    p_evolved_types text[], p_evolved_versions integer[], p_after bigint, p_seen bigint[]
) returns bigint[] language plpgsql volatile as $$
begin
    if greatest(p_after, p_seen[cardinality(p_seen)]) > kontor.last_position() then
        return '{0}';
    end if;
    if p_types is null then
        return '{-1}';
    end if;
    return array(
        select unnest(kontor.matching(
                   p_tenant, p_keys, p_types, p_filters, p_evolved_types, p_evolved_versions, p_after))
        except select unnest(p_seen) order by 1 limit 100);
end $$;

-- What stands before an append, in this order:
-- 1. the context's locks, ascending, so that two appends cannot wait for each other in a circle;
-- 2. the look at the context, a statement of its own, whose snapshot is younger than the locks: first for any unseen
--    fact under one of the keys, which is all that most appends need, and only then for those that really match;
-- 3. the announcement to readers of the watermark, after the locks, so that one who waits for those holds nobody back,
--    and before positions are drawn: a shared lock on the low 32 bits of the last position drawn until now.
-- Returns the positions that conflict, none if the way is free, and null if the server is not the one the caller knows.
-- Without sequential scans, so that no plan made for a small log walks a large one.
-- As few expressions as can be: PL/pgSQL sets each up anew in every transaction. Assigned rather than performed: an
-- assignment is evaluated without a statement of its own.
create function kontor.guard_append(
    p_incarnation text, p_idle_limit text, p_locks bigint[], p_exclusive boolean[],
    p_tenant text, p_keys uuid[], p_types text[], p_filters jsonb[],
    p_evolved_types text[], p_evolved_versions integer[], p_after bigint, p_seen bigint[]
) returns bigint[] language plpgsql volatile set enable_seqscan = off as $$
declare
    done      text;
    free      boolean;
    conflicts bigint[];
begin
    if not kontor.ready_to_append(p_incarnation, p_idle_limit) then
        return null;
    end if;
    -- locks
    for i in 1 .. cardinality(p_locks) loop
        done := case when p_exclusive[i] then pg_advisory_xact_lock(p_locks[i])::text
                     else pg_advisory_xact_lock_shared(p_locks[i])::text end;
    end loop;
    -- look
    if cardinality(p_keys) > 0 then
        free := array_position(p_keys, null) is null
            and greatest(p_after, p_seen[cardinality(p_seen)]) <= kontor.last_position()
            and not exists (
                select from kontor.event_key k
                 where k.key = any (p_keys) and k.position > p_after and k.position <> all (p_seen));
        if not free then
            conflicts := kontor.conflicting(
                p_tenant, p_keys, p_types, p_filters, p_evolved_types, p_evolved_versions, p_after, p_seen);
            if cardinality(conflicts) > 0 then
                return conflicts;
            end if;
        end if;
    end if;
    -- announcement
    done := pg_advisory_xact_lock_shared(kontor.append_lock_class(),
        (((kontor.last_position() + 2147483648) & 4294967295) - 2147483648)::integer)::text;
    return '{}';
end $$;
