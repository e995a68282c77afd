-- The second wall between tenants: row level security, also for the owner of the tables, as whom Kontor connects. The
-- first is that each statement of Kontor names its tenant. docs/tenants.md tells what this wall holds and what not.
--
-- kontor.tenant says whose rows a transaction sees and writes, kontor.reach = 'all' that it is one of the few that work
-- for all tenants. Where neither is set, there are no rows.

-- Each key belongs to the tenant of its fact. One without a fact is nobody's; the check of the log finds it.
alter table kontor.event_key add column tenant text;
create temporary table key_with_tenant on commit drop as
    select k.key, k.position, coalesce(e.tenant, '') as tenant
      from kontor.event_key k left join kontor.event_log e on e.position = k.position;
truncate kontor.event_key;
alter table kontor.event_key
    drop constraint event_key_key,
    alter column tenant set not null,
    alter column tenant set default current_setting('kontor.tenant', true);
insert into kontor.event_key (key, position, tenant)
select key, position, tenant from key_with_tenant order by key, position;
-- with the tenant, so that a look at the keys alone need not look into the table
alter table kontor.event_key add constraint event_key_key primary key (key, position) include (tenant);

-- Keeps a table's tenants apart; for each table with a column tenant, also those that later migrations make. As
-- subqueries, the settings are read once in a statement and not once for each row.
create function kontor.keep_tenants_apart(p_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security, force row level security', p_table);
    execute format('create policy tenants on %s using (tenant = (select current_setting(''kontor.tenant'', true)) '
        || 'or (select current_setting(''kontor.reach'', true)) = ''all'')', p_table);
end $$;

select kontor.keep_tenants_apart(c.oid::regclass)
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
 where c.relnamespace = 'kontor'::regnamespace and c.relkind in ('r', 'p')
 order by c.relname;

-- As before; and how far the log is complete is one number for all tenants, so that the last fact counts whosever it is.
create or replace function kontor.watermark() returns bigint language plpgsql volatile as $$
declare
    noted bigint;
    held  bigint;
    last  bigint;
    reach text;
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
    reach := coalesce(current_setting('kontor.reach', true), '');
    perform set_config('kontor.reach', 'all', true);
    last := (select coalesce(max(position), 0) from kontor.event_log);
    perform set_config('kontor.reach', reach, true);
    return least(noted, held, last);
end $$;
