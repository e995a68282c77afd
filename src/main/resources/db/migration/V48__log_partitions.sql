-- The log in partitions by position, so that old ones can be detached, kept elsewhere and read back. docs/archive.md
-- tells how it is used, docs/adr/0012-an-archive-that-says-so.md why it is made like this.

-- Which event ids there are, and where: a partitioned index could not hold them unique. All ids, given or generated,
-- since a fact may come back as one that is given; and for ever, since its fact may be in an archive.
create table kontor.event_id (
    event_id uuid   not null,
    position bigint not null
);
insert into kontor.event_id (event_id, position) select event_id, position from kontor.event_log order by event_id;
alter table kontor.event_id add constraint event_id_once primary key (event_id);
comment on table kontor.event_id is 'All event ids, also of facts that are archived: each lands once.';

create trigger event_id_append_only before update or delete or truncate on kontor.event_id
    for each statement execute function kontor.refuse_change();

-- The partitions, without gaps. One that is archived is no part of kontor.event_log; its links, keys, ids and commands
-- are where they were.
create table kontor.log_partition (
    first_position bigint      not null constraint log_partition_first primary key,
    next_position  bigint      not null,
    state          text        not null default 'ONLINE'
        constraint log_partition_state check (state in ('ONLINE', 'ARCHIVED')),
    facts          bigint,
    changed_at     timestamptz not null default clock_timestamp(),
    constraint log_partition_size check (first_position < next_position)
);
comment on table kontor.log_partition is 'Partitions of the log; the table of each is event_log_<first_position>.';
comment on column kontor.log_partition.next_position is 'The first position that is not in it.';
comment on column kontor.log_partition.facts is 'How many facts were archived; null if it never was.';
create index log_partition_archived on kontor.log_partition (next_position) where state = 'ARCHIVED';

-- What the archived partitions have facts of: who asks for other types is told everything without them.
create table kontor.archived_type (
    first_position bigint not null constraint archived_type_partition references kontor.log_partition,
    tenant         text   not null,
    event_type     text   not null,
    facts          bigint not null,
    constraint archived_type_key primary key (first_position, tenant, event_type)
);
select kontor.keep_tenants_apart('kontor.archived_type');

-- Where they are once they are detached.
create schema if not exists kontor_archive;

-- The log as it was becomes the first partition; no row moves.
alter table kontor.event_log rename to event_log_1;
alter table kontor.event_log_1 rename constraint event_log_position to event_log_1_position;
alter table kontor.event_log_1 drop constraint event_log_event_id;
alter index kontor.event_log_type rename to event_log_1_type;
alter index kontor.event_log_correlation rename to event_log_1_correlation;

create table kontor.event_log (like kontor.event_log_1 including defaults including comments,
    constraint event_log_position primary key (position)) partition by range (position);
comment on table kontor.event_log is 'All facts, append-only; position is the safe order.';
create index event_log_type on kontor.event_log (tenant, event_type, position);
create index event_log_correlation on kontor.event_log (correlation_id, position);
create trigger event_log_append_only before update or delete or truncate on kontor.event_log
    for each statement execute function kontor.refuse_change();
select kontor.keep_tenants_apart('kontor.event_log');

do $$
declare
    -- room for what comes until the application makes the next
    next bigint := ((kontor.last_position() + 5000000) / 10000000 + 1) * 10000000;
begin
    execute format('alter table kontor.event_log attach partition kontor.event_log_1 for values from (minvalue) to (%s)', next);
    insert into kontor.log_partition (first_position, next_position) values (1, next);
end $$;

-- What each partition has for those who come to it past the log: its facts are not changed, and tenants are kept apart.
-- As new, whatever a partition that comes back from an archive has of it.
create function kontor.guard_log_partition(p_table text) returns void language plpgsql as $$
begin
    execute format('drop trigger if exists event_log_append_only on %s', p_table);
    execute format('create trigger event_log_append_only before update or delete or truncate on %s '
        || 'for each statement execute function kontor.refuse_change()', p_table);
    execute format('drop policy if exists tenants on %s', p_table);
    perform kontor.keep_tenants_apart(p_table::regclass);
end $$;

-- Makes a partition. A table of its own first, so that attaching it makes no append and no read wait.
create function kontor.add_log_partition(p_first bigint, p_next bigint) returns void language plpgsql as $$
declare
    part text := 'kontor.event_log_' || p_first;
begin
    execute format('create table %s (like kontor.event_log including all)', part);
    perform kontor.guard_log_partition(part);
    execute format('alter table kontor.event_log attach partition %s for values from (%s) to (%s)', part, p_first, p_next);
    insert into kontor.log_partition (first_position, next_position) values (p_first, p_next);
end $$;

-- Makes as many partitions as it takes for two of this size to be ahead of the last position drawn, and tells how many.
create function kontor.extend_log(p_size bigint) returns integer language plpgsql as $$
declare
    made integer := 0;
    top  bigint := (select max(next_position) from kontor.log_partition);
begin
    if top - kontor.last_position() > 2 * p_size then
        return made;
    end if;
    -- one node at a time, and what the others made is seen
    lock table kontor.log_partition in share row exclusive mode;
    top := (select max(next_position) from kontor.log_partition);
    while top - kontor.last_position() <= 2 * p_size loop
        perform kontor.add_log_partition(top, top + p_size);
        top := top + p_size;
        made := made + 1;
    end loop;
    return made;
end $$;

-- Whether a fact is in an archived partition, or would be.
create function kontor.is_archived(p_position bigint) returns boolean language sql stable as $$
    select exists (select from kontor.log_partition p
                    where p.state = 'ARCHIVED' and p.first_position <= p_position and p.next_position > p_position)
$$;

-- Refuses to answer from a part of the facts: true, or an error that names an archived partition that has facts of these
-- types (null for any) of the tenant (null for all) above one position and up to another. It tells what is so for the
-- caller's snapshot; whoever reads the log before it, or in the same statement, keeps it so until the transaction ends,
-- since an archive waits for all who have read.
create function kontor.all_online(p_tenant text, p_types text[], p_after bigint, p_upto bigint)
returns boolean language plpgsql stable as $$
declare
    part kontor.log_partition;
begin
    if not exists (select from kontor.log_partition where state = 'ARCHIVED' and next_position > p_after + 1) then
        return true;
    end if;
    select p.* into part
      from kontor.log_partition p
     where p.state = 'ARCHIVED' and p.next_position > p_after + 1 and p.first_position <= p_upto
       and exists (select from kontor.archived_type t
                    where t.first_position = p.first_position and (p_tenant is null or t.tenant = p_tenant)
                      and (p_types is null or t.event_type = any (p_types)))
     order by p.first_position limit 1;
    if found then
        return kontor.refuse('KO004', part.first_position || ' ' || part.next_position) is null;
    end if;
    return true;
end $$;

-- The same positions, or an error if the fact of one is archived, in a partition that has facts of these types (null for
-- any) of the tenant.
create function kontor.online(p_positions bigint[], p_tenant text, p_types text[])
returns bigint[] language plpgsql stable as $$
declare
    lost bigint;
begin
    if cardinality(p_positions) = 0
        or not exists (select from kontor.log_partition where state = 'ARCHIVED') then
        return p_positions;
    end if;
    for lost in select p from unnest(p_positions) as u(p) where kontor.is_archived(p) order by p loop
        perform kontor.all_online(p_tenant, p_types, lost - 1, lost);
    end loop;
    return p_positions;
end $$;

-- One server process on one history of one log, as before. The log itself has no file of its own any more: its table's
-- number tells whether it is another, and the file of its keys, which are restored with it.
create or replace function kontor.incarnation() returns text language sql volatile as $$
    select case when pg_is_in_recovery() then kontor.refuse('KO002', 'This PostgreSQL is a standby.')
           else date_part('epoch', pg_postmaster_start_time())::text || '/'
               || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || 'kontor.event_log'::regclass::oid || '/'
               || pg_relation_filepath('kontor.event_key') end
$$;

-- As before, for rows of the log that has partitions.
drop function kontor.meets(kontor.event_log_1, jsonb, text[], integer[]);
create function kontor.meets(
    e kontor.event_log, filter jsonb, evolved_types text[], evolved_versions integer[]
) returns boolean language sql stable as $$
    select coalesce(e.schema_version <> evolved_versions[array_position(evolved_types, e.event_type)], false)
        or not exists (
            select from jsonb_to_recordset(filter) as c(key uuid, path text[], value jsonb)
             where not exists (select from kontor.event_key k where k.key = c.key and k.position = e.position)
               and (e.payload #> c.path) is distinct from c.value)
$$;

-- As before; where the log is looked at, none of it may be archived. Positions that keys alone tell need no look: they
-- may be of archived facts, which whoever wants to read them has to ask kontor.online for.
create or replace function kontor.matching(
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
                      from unnest(kontor.online(found, p_tenant, v_types)) as f(position)
                     cross join lateral (
                           select * from kontor.event_log e where e.position = f.position offset 0) e
                     where (v_types is null or e.event_type = any (v_types))
                       and (v_filter is null or kontor.meets(e, v_filter, p_evolved_types, p_evolved_versions)));
            end if;
        elsif not kontor.all_online(p_tenant, v_types, p_after, 9223372036854775807) then
            return null;
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
