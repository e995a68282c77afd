-- The read model of users, written by its projection alone. "user" is a word of SQL.
create table kontor.crm_user (
    tenant     text        not null,
    id         uuid        not null,
    name       text        not null,
    email      text        not null,
    roles      varchar[]   not null,
    time_zone  text        not null,
    language   text        not null,
    active     boolean     not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    position   bigint      not null,
    constraint crm_user_key primary key (tenant, id)
);
comment on column kontor.crm_user.roles is 'Of admin, manager, sales and auditor.';
comment on column kontor.crm_user.position is 'The last fact about this user that the row shows.';

-- for the orders that lists come in; the id makes each of them total
create index crm_user_name on kontor.crm_user (tenant, lower(name), id);
create index crm_user_email on kontor.crm_user (tenant, email, id);
create index crm_user_created on kontor.crm_user (tenant, created_at, id);
create index crm_user_changed on kontor.crm_user (tenant, changed_at, id);
