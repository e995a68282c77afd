-- What one outside request set off. Ids that Kontor gives grow with time, so new entries go to the index's end.
create index event_log_correlation on kontor.event_log (correlation_id, position);

-- How many facts there are, so that nobody has to count the log. Kept in steps up to a position, each step in one
-- transaction with the position: each fact counts once.
create table kontor.event_counted (
    only_row boolean not null default true primary key check (only_row),
    position bigint  not null default 0
) with (fillfactor = 50);
insert into kontor.event_counted default values;

create table kontor.event_count_type (
    tenant     text   not null,
    event_type text   not null,
    events     bigint not null,
    primary key (tenant, event_type)
) with (fillfactor = 50);

create table kontor.event_count_user (
    tenant  text   not null,
    user_id text   not null,
    events  bigint not null,
    primary key (tenant, user_id)
) with (fillfactor = 50);

-- The day of recording, in UTC.
create table kontor.event_count_day (
    tenant text   not null,
    day    date   not null,
    events bigint not null,
    primary key (tenant, day)
) with (fillfactor = 50);
