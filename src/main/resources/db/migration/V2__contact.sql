-- The read model of contacts, written by its projection alone.
create table kontor.contact (
    tenant     text        not null,
    id         uuid        not null,
    name       text        not null,
    email      text        not null,
    archived   boolean     not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    position   bigint      not null,
    constraint contact_key primary key (tenant, id)
);
comment on column kontor.contact.position is 'The last fact about this contact that the row shows.';

-- for the orders that lists come in; the id makes each of them total
create index contact_name on kontor.contact (tenant, lower(name), id);
create index contact_email on kontor.contact (tenant, email, id);
create index contact_created on kontor.contact (tenant, created_at, id);
