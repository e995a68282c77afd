-- What operators look at: who holds readers back, checks of the log, and where facts continue a trace.

-- As before, and up to where each append holds the watermark back, and under which role.
create or replace view kontor.append_under_way as
    select a.pid, p.gid, a.application_name, a.client_addr, a.state, coalesce(a.xact_start, p.prepared) as xact_start,
           a.query, coalesce(a.usename::text, p.owner::text) as role,
           -- the lock holds the low 32 bits; the signed distance to the last position drawn gives the rest
           n.noted + ((((l.objid::bigint - (n.noted & 4294967295)) + 2147483648) & 4294967295) - 2147483648)
               as watermark
      from pg_locks l
     cross join (select kontor.last_position() as noted) n
      left join pg_stat_activity a on a.pid = l.pid
      left join pg_prepared_xacts p on l.pid is null and l.virtualtransaction = '-1/' || p.transaction::text
     where l.locktype = 'advisory' and l.objsubid = 2 and l.classid = kontor.append_lock_class()::oid
       and l.database = (select oid from pg_database where datname = current_database());

-- Checks of the log: what was looked at, how far it has come, what was found.
create table kontor.log_check (
    id         uuid        not null constraint log_check_id primary key,
    started_at timestamptz not null default clock_timestamp(),
    seen_at    timestamptz not null default clock_timestamp(),
    ended_at   timestamptz,
    status     text        not null default 'RUNNING'
        constraint log_check_status check (status in ('RUNNING', 'DONE', 'FAILED')),
    through    bigint      not null,
    report     jsonb       not null,
    error      text
);
comment on column kontor.log_check.seen_at is 'A running check that was not seen for a minute has ended with its node.';
create index log_check_started on kontor.log_check (started_at);

-- The trace that an append was part of, for the projections that continue it; only where somebody traces, and not
-- for long.
create table kontor.event_trace (
    position    bigint      not null constraint event_trace_position primary key,
    traceparent text        not null,
    noted_at    timestamptz not null default clock_timestamp()
);
