-- The read model of customers, written by its projection alone.
create table kontor.customer (
    tenant          text                not null,
    id              uuid                not null,
    kind            text                not null,
    name            text                not null,
    company_id      uuid,
    vat_id          text,
    person_name     text,
    buyer_reference text,
    street          text                not null,
    postal_code     text                not null,
    city            text                not null,
    country         text                not null,
    email           text,
    phone           text,
    currency        text                not null,
    credit_limit    numeric             not null,
    open_total      numeric             not null,
    open_orders     integer             not null,
    active          boolean             not null,
    properties      character varying[] not null,
    created_at      timestamptz         not null,
    changed_at      timestamptz         not null,
    position        bigint              not null,
    constraint customer_key primary key (tenant, id)
);
comment on column kontor.customer.open_total is 'What the orders come to that are placed or confirmed, not shipped.';
comment on column kontor.customer.properties is 'name=value each; a name has no equals sign.';
comment on column kontor.customer.position is 'The last fact that the row shows, of the customer or of its orders.';

-- for the orders that lists come in; the id makes each of them total
create index customer_name on kontor.customer (tenant, lower(name), id);
create index customer_created on kontor.customer (tenant, created_at, id);
create index customer_changed on kontor.customer (tenant, changed_at, id);
create index customer_credit_limit on kontor.customer (tenant, credit_limit, id);
create index customer_open_total on kontor.customer (tenant, open_total, id);
-- for customers that have a property with a value
create index customer_properties on kontor.customer using gin (properties);
