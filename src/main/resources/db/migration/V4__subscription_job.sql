-- Work on a subscription beside its own way through the log: building its read model anew, applying facts again,
-- comparing the read model with one built aside. One at a time for each subscription.
create table kontor.subscription_job (
    id                 uuid        not null constraint subscription_job_key primary key,
    kind               text        not null
        constraint subscription_job_kind check (kind in ('REBUILD', 'REPLAY', 'CHECK')),
    subscription       text        not null,
    projection_version integer     not null,
    from_position      bigint      not null,
    to_position        bigint      not null,
    stream             text,
    position           bigint      not null,
    events             bigint      not null default 0,
    busy_micros        bigint      not null default 0,
    started_at         timestamptz not null default clock_timestamp(),
    ended_at           timestamptz,
    status             text        not null default 'RUNNING'
        constraint subscription_job_status check (status in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    error              text,
    owner              text,
    leased_until       timestamptz,
    report             jsonb
);
comment on column kontor.subscription_job.from_position is 'It concerns the facts above this position.';
comment on column kontor.subscription_job.to_position is
    'It ends with this position; a rebuild follows the log, and this is how far that had come at its last step.';
comment on column kontor.subscription_job.position is 'How far it has come, changed in the transaction of its work.';
comment on column kontor.subscription_job.projection_version is
    'The version of the projection that does it; a node with another leaves it alone.';

create unique index subscription_job_running on kontor.subscription_job (subscription) where status = 'RUNNING';
create index subscription_job_started on kontor.subscription_job (subscription, started_at);

-- Facts that a rebuild or a comparison could not apply. The swap makes dead letters of them.
create table kontor.subscription_job_fault (
    job        uuid        not null
        constraint subscription_job_fault_job references kontor.subscription_job on delete cascade,
    position   bigint      not null,
    event_id   uuid        not null,
    event_type text        not null,
    tenant     text        not null,
    entity     text,
    error      text        not null,
    attempts   integer     not null,
    status     text        not null
        constraint subscription_job_fault_status check (status in ('PARKED', 'HELD')),
    parked_at  timestamptz not null default clock_timestamp(),
    constraint subscription_job_fault_key primary key (job, position)
);
create index subscription_job_fault_entity on kontor.subscription_job_fault (job, tenant, entity)
    where entity is not null;
