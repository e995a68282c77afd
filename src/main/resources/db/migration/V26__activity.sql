-- The read model of activities, written by its projection alone. Enums are words, as clients read them.
create table kontor.activity (
    tenant           text        not null,
    id               uuid        not null,
    subject_kind     text        not null,
    subject_id       uuid        not null,
    kind             text        not null,
    author           uuid,
    logged_by        text        not null,
    visibility       text        not null,
    title            text,
    text             text,
    happened_at      timestamptz not null,
    duration_minutes integer,
    direction        text,
    participants     text        not null,
    removed          boolean     not null,
    removal_reason   text,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    position         bigint      not null,
    constraint activity_key primary key (tenant, id)
);
comment on column kontor.activity.author is 'The user whose activity it is; null if none was named.';
comment on column kontor.activity.title is 'Null if the activity is removed.';
comment on column kontor.activity.participants is 'Each as kind:id, with commas between them.';
comment on column kontor.activity.position is 'The last fact about this activity that the row shows.';

-- for the orders that lists come in; the id makes each of them total
create index activity_happened on kontor.activity (tenant, happened_at, id);
create index activity_title on kontor.activity (tenant, lower(title), id);
create index activity_created on kontor.activity (tenant, created_at, id);
create index activity_changed on kontor.activity (tenant, changed_at, id);

-- for those about one thing, and those of one author
create index activity_subject on kontor.activity (tenant, subject_id, happened_at, id);
create index activity_author on kontor.activity (tenant, author, happened_at, id);
