-- The read model of todos, written by its projection alone.
create table kontor.todo (
    tenant       text        not null,
    id           uuid        not null,
    title        text        not null,
    note         text,
    due_on       date,
    due_at       timestamptz,
    due_order    timestamptz,
    subject_kind text,
    subject_id   uuid,
    assignee_id  uuid,
    status       text        not null
        constraint todo_status check (status in ('OPEN', 'DONE', 'CANCELLED')),
    reminded_of  text[]      not null,
    reminded     boolean     not null,
    deadline     timestamptz,
    day_begin    timestamptz,
    day_end      timestamptz,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    position     bigint      not null,
    constraint todo_key primary key (tenant, id),
    constraint todo_due check (due_on is null or due_at is null)
);
comment on column kontor.todo.due_order is 'For the order of lists alone: a day ends in UTC here.';
comment on column kontor.todo.reminded_of is 'Of which due times users were reminded.';
comment on column kontor.todo.reminded is 'Whether users were reminded of the present due time.';
comment on column kontor.todo.deadline is 'From when on it is late where its assignee is.';
comment on column kontor.todo.day_begin is 'When the day on which it is due begins where its assignee is.';
comment on column kontor.todo.day_end is 'When that day ends.';
comment on column kontor.todo.position is 'The last fact about this todo that the row shows.';

-- for the orders that lists come in; the id makes each of them total
create index todo_due_order on kontor.todo (tenant, due_order, id);
create index todo_title on kontor.todo (tenant, lower(title), id);
create index todo_created on kontor.todo (tenant, created_at, id);
create index todo_changed on kontor.todo (tenant, changed_at, id);

-- for what users have to do, and for what is to be done about something
create index todo_assignee_open on kontor.todo (tenant, assignee_id, due_order, id) where status = 'OPEN';
create index todo_subject on kontor.todo (tenant, subject_kind, subject_id, due_order, id);

-- for what is late on the whole: no more rows than what is open, due and not reminded of
create index todo_late on kontor.todo (deadline, tenant, id) where status = 'OPEN' and not reminded;

-- In which time zone each user lives, written by the same projection.
create table kontor.todo_assignee (
    tenant    text not null,
    id        uuid not null,
    time_zone text not null,
    constraint todo_assignee_key primary key (tenant, id)
);
