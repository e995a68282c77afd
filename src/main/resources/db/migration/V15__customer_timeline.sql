-- What happened with each customer, written by its projection alone.
create table kontor.customer_timeline (
    tenant       text        not null,
    customer_id  uuid        not null,
    position     bigint      not null,
    happened_at  timestamptz not null,
    category     text        not null,
    kind         text        not null,
    subject      text        not null,
    subject_name text        not null,
    arguments    jsonb       not null,
    performed_by text        not null,
    constraint customer_timeline_key primary key (tenant, customer_id, position)
);
comment on column kontor.customer_timeline.position is 'The fact that the entry tells of.';
comment on column kontor.customer_timeline.kind is 'What happened; its texts stand under timeline.<kind>.';
comment on column kontor.customer_timeline.subject is 'What it is about, as its stream is called.';
comment on column kontor.customer_timeline.arguments is 'What the texts name, in order.';

create index customer_timeline_time on kontor.customer_timeline (tenant, customer_id, happened_at, position);
create index customer_timeline_subject on kontor.customer_timeline (tenant, customer_id, subject, position);
