-- What customers are called, for lists of orders; written by the projection of orders alone.
create table kontor.order_customer (
    tenant text not null,
    id     uuid not null,
    name   text not null,
    constraint order_customer_key primary key (tenant, id)
);
