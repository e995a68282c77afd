-- The read model of opportunities, written by its projection alone.
create table kontor.opportunity (
    tenant            text        not null,
    id                uuid        not null,
    title             text        not null,
    company_id        uuid,
    customer_id       uuid,
    owner_id          uuid        not null,
    amount            numeric     not null,
    currency          text        not null,
    stage             text        not null,
    probability       integer     not null,
    expected_close_on date        not null,
    status            text        not null,
    closed_at         timestamptz,
    lost_for          text,
    cloned_from       uuid,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    position          bigint      not null,
    constraint opportunity_key primary key (tenant, id)
);
comment on column kontor.opportunity.status is 'OPEN, WON or LOST.';
comment on column kontor.opportunity.probability is 'In percent.';
comment on column kontor.opportunity.position is 'The last fact about this opportunity that the row shows.';

-- for the orders that lists come in; the id makes each of them total
create index opportunity_title on kontor.opportunity (tenant, lower(title), id);
create index opportunity_value on kontor.opportunity (tenant, amount, id);
create index opportunity_probability on kontor.opportunity (tenant, probability, id);
create index opportunity_close on kontor.opportunity (tenant, expected_close_on, id);
create index opportunity_created on kontor.opportunity (tenant, created_at, id);
create index opportunity_changed on kontor.opportunity (tenant, changed_at, id);

-- whose, and with whom
create index opportunity_owner on kontor.opportunity (tenant, owner_id, id);
create index opportunity_company on kontor.opportunity (tenant, company_id, id);
create index opportunity_customer on kontor.opportunity (tenant, customer_id, id);

-- the columns of the board, and what was won or lost when
create index opportunity_board on kontor.opportunity (tenant, stage, expected_close_on, id) where status = 'OPEN';
create index opportunity_closed on kontor.opportunity (tenant, closed_at) where status <> 'OPEN';
