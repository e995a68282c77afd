-- How much of its credit limit each customer uses and who looks after it, written by the projection of notifications
-- alone.
create table kontor.notification_credit (
    tenant       text    not null,
    id           uuid    not null,
    name         text    not null,
    currency     text    not null,
    credit_limit numeric not null,
    open_total   numeric not null,
    cared_for_by uuid,
    ordered_by   uuid,
    constraint notification_credit_key primary key (tenant, id)
);
comment on column kontor.notification_credit.open_total is 'What the orders come to that are neither shipped nor cancelled.';
comment on column kontor.notification_credit.cared_for_by is 'Whose the opportunity is that was opened or given away there last.';
comment on column kontor.notification_credit.ordered_by is 'The user who last ordered for it, or more.';
