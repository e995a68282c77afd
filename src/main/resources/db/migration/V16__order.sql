-- The read model of orders, written by its projection alone.
create table kontor.orders (
    tenant      text        not null,
    id          uuid        not null,
    number      text        not null,
    customer_id uuid        not null,
    status      text        not null,
    currency    text        not null,
    total       numeric     not null,
    item_count  integer     not null,
    items       text        not null,
    reason      text,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    position    bigint      not null,
    constraint orders_key primary key (tenant, id)
);
comment on column kontor.orders.items is 'A JSON array, in the order of the lines; nothing looks into it.';
comment on column kontor.orders.reason is 'Why it was cancelled.';
comment on column kontor.orders.created_at is 'When it was placed.';
comment on column kontor.orders.position is 'The last fact about this order that the row shows.';

-- for the orders that lists come in; the id makes each of them total
create index orders_placed on kontor.orders (tenant, created_at, id);
create index orders_changed on kontor.orders (tenant, changed_at, id);
create index orders_number on kontor.orders (tenant, number, id);
create index orders_total on kontor.orders (tenant, total, id);
create index orders_status on kontor.orders (tenant, status, id);
-- for the orders of one customer
create index orders_customer on kontor.orders (tenant, customer_id, created_at, id);
