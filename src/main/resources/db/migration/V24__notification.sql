-- What users were told, written by its projection alone.
create table kontor.notification (
    tenant       text        not null,
    id           uuid        not null,
    user_id      uuid        not null,
    kind         text        not null,
    arguments    text[]      not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    read_at      timestamptz,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    position     bigint      not null,
    constraint notification_key primary key (tenant, id)
);
comment on column kontor.notification.arguments is 'What its text names; the text is found by the kind.';
comment on column kontor.notification.position is 'The fact that it tells of; once it was read, the fact that says so.';

-- for the orders that lists come in; the id makes each of them total
create index notification_created on kontor.notification (tenant, user_id, created_at, id);
create index notification_position on kontor.notification (tenant, user_id, position, id);
create index notification_unread on kontor.notification (tenant, user_id, position, id) where read_at is null;
