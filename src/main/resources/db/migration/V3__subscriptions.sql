-- The way of each projection through the log. The row is locked while a batch is applied: that, and not the lease,
-- keeps two from working on one. Leases only spread the work over the nodes.
create table kontor.subscription (
    name               text             not null primary key,
    projection_version integer          not null,
    position           bigint           not null default 0,
    status             text             not null default 'ACTIVE'
        constraint subscription_status check (status in ('ACTIVE', 'PAUSED', 'FAILED', 'REBUILDING')),
    owner              text,
    leased_until       timestamptz,
    last_error         text,
    failed_at          timestamptz,
    failures           integer          not null default 0,
    parked_in_a_row    integer          not null default 0,
    events_per_second  double precision not null default 0,
    updated_at         timestamptz      not null default clock_timestamp()
) with (fillfactor = 50);
comment on column kontor.subscription.position is 'Everything up to here is in the read model or in dead_letter.';
comment on column kontor.subscription.projection_version is 'The version of the code that wrote the read model.';
comment on column kontor.subscription.failures is 'How often in a row a batch has failed; 0 once one succeeds.';
comment on column kontor.subscription.parked_in_a_row is 'Facts parked since one was last taken in.';
comment on column kontor.subscription.events_per_second is 'Moving, as of updated_at.';

insert into kontor.subscription (name, projection_version, position)
select projection, 1, position from kontor.projection_checkpoint;

drop table kontor.projection_checkpoint;

-- Kontor's processes. One that is not seen for a lease's length counts as dead.
create table kontor.node (
    name        text        not null primary key,
    projections text[]      not null,
    started_at  timestamptz not null default clock_timestamp(),
    seen_at     timestamptz not null default clock_timestamp()
) with (fillfactor = 50);
comment on column kontor.node.projections is 'What it has the code of: nodes of different releases may differ.';

-- What each subscription did on each day (UTC), written in the transaction of the batch, or of the failure's note.
create table kontor.subscription_day (
    subscription      text   not null,
    day               date   not null,
    events            bigint not null default 0,
    processing_micros bigint not null default 0,
    errors            bigint not null default 0,
    primary key (subscription, day)
) with (fillfactor = 50);

-- Facts that a projection could not take in, and those of the same entity that wait behind them. Per entity, the
-- first that is not settled is PARKED and all later ones are HELD.
create table kontor.dead_letter (
    id           bigint      not null generated always as identity primary key,
    subscription text        not null,
    position     bigint      not null,
    event_id     uuid        not null,
    event_type   text        not null,
    tenant       text        not null,
    entity       text,
    error        text        not null,
    attempts     integer     not null,
    parked_at    timestamptz not null default clock_timestamp(),
    status       text        not null
        constraint dead_letter_status check (status in ('PARKED', 'HELD', 'RESOLVED', 'DISCARDED')),
    reason       text,
    settled_at   timestamptz,
    constraint dead_letter_once unique (subscription, position)
);
comment on column kontor.dead_letter.entity is 'Whose facts must keep their order; null where order does not matter.';
comment on column kontor.dead_letter.reason is 'Why it was discarded.';

create index dead_letter_open on kontor.dead_letter (subscription, tenant, entity, position)
    where status in ('PARKED', 'HELD');
