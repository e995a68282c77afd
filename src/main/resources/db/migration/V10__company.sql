-- The read model of companies, written by its projection alone.
create table kontor.company (
    tenant             text        not null,
    id                 uuid        not null,
    name               text        not null,
    street             text,
    postal_code        text,
    city               text,
    country            text,
    industry           text,
    open_opportunities integer     not null,
    archived           boolean     not null,
    archived_for       text,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    position           bigint      not null,
    constraint company_key primary key (tenant, id)
);
comment on column kontor.company.open_opportunities is 'How many opportunities are open there.';
comment on column kontor.company.position is 'The last fact about this company or its opportunities that the row shows.';

-- for the orders that lists come in; the id makes each of them total
create index company_name on kontor.company (tenant, lower(name), id);
create index company_industry on kontor.company (tenant, lower(industry), id);
create index company_opportunities on kontor.company (tenant, open_opportunities, id);
create index company_created on kontor.company (tenant, created_at, id);
create index company_changed on kontor.company (tenant, changed_at, id);
