-- The audit log: who changed what from what to what, when and why. Written by its projection alone.
create table kontor.audit_entry (
    tenant         text        not null,
    position       bigint      not null,
    entity         text        not null,
    id             text        not null,
    type           text        not null,
    user_id        text        not null,
    recorded_at    timestamptz not null,
    occurred_at    timestamptz,
    correlation_id text        not null,
    reason         text,
    changes        jsonb       not null,
    constraint audit_entry_key primary key (tenant, position, entity, id)
);
comment on table kontor.audit_entry is 'One row for each fact and each thing that it is about; one with empty entity and id where it is about none.';
comment on column kontor.audit_entry.changes is 'By property: what it was (from) and what it is (to).';

-- each filter in the order of pages, the latest first
create index audit_entry_thing on kontor.audit_entry (tenant, entity, id, position);
create index audit_entry_user on kontor.audit_entry (tenant, user_id, position);
create index audit_entry_type on kontor.audit_entry (tenant, type, position);
create index audit_entry_recorded on kontor.audit_entry (tenant, recorded_at);

-- What the facts up to now say of a thing: the "from" of its next change.
create table kontor.audit_state (
    tenant     text  not null,
    entity     text  not null,
    id         text  not null,
    properties jsonb not null,
    constraint audit_state_key primary key (tenant, entity, id)
);
