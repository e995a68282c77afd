-- The read model of teams, written by its projection alone.
create table kontor.team (
    tenant     text        not null,
    id         uuid        not null,
    name       text        not null,
    members    uuid[]      not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    position   bigint      not null,
    constraint team_key primary key (tenant, id)
);
comment on column kontor.team.members is 'Users, in the order in which they came.';
comment on column kontor.team.position is 'The last fact about this team that the row shows.';

-- for the orders that lists come in; the id makes each of them total
create index team_name on kontor.team (tenant, lower(name), id);
create index team_created on kontor.team (tenant, created_at, id);
create index team_changed on kontor.team (tenant, changed_at, id);
