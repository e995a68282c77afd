-- What the board and the figures show, summed as facts come in, so that reading it does not depend on how many
-- opportunities there ever were. Written by the projections of opportunities and of their stages. What was open once
-- leaves a row with a count of 0.
create table kontor.opportunity_stage_sum (
    tenant   text    not null,
    owner_id uuid    not null,
    stage    text    not null,
    currency text    not null,
    count    bigint  not null,
    amount   numeric not null,
    percents numeric not null,
    constraint opportunity_stage_sum_key primary key (tenant, owner_id, stage, currency)
);
comment on table kontor.opportunity_stage_sum is 'What is open: by whose it is, and stage.';
comment on column kontor.opportunity_stage_sum.percents is 'The sum of each amount times its probability in percent.';

create table kontor.opportunity_day_sum (
    tenant   text    not null,
    status   text    not null,
    day      date    not null,
    currency text    not null,
    count    bigint  not null,
    amount   numeric not null,
    percents numeric not null,
    constraint opportunity_day_sum_key primary key (tenant, status, day, currency)
);
comment on column kontor.opportunity_day_sum.day is 'Of what is OPEN, when it is expected to be won; of what is WON or LOST, when that was (UTC).';

create table kontor.opportunity_stage_day (
    tenant  text    not null,
    stage   text    not null,
    day     date    not null,
    stays   bigint  not null,
    seconds numeric not null,
    constraint opportunity_stage_day_key primary key (tenant, stage, day)
);
comment on table kontor.opportunity_stage_day is 'The stays at a stage that ended on a day (UTC), and how long they took together.';

-- shown until the projections, whose versions rise with this, have built them anew
insert into kontor.opportunity_stage_sum
select tenant, owner_id, stage, currency, count(*), sum(amount), sum(amount * probability)
  from kontor.opportunity
 where status = 'OPEN'
 group by tenant, owner_id, stage, currency;

insert into kontor.opportunity_day_sum
select tenant, status, ended.day, currency, count(*), sum(amount), sum(amount * probability)
  from kontor.opportunity
  cross join lateral (select case status when 'OPEN' then expected_close_on
                                         else cast(closed_at at time zone 'UTC' as date) end as day) as ended
 group by tenant, status, ended.day, currency;

insert into kontor.opportunity_stage_day
select tenant, stage, ended.day, count(*), sum(extract(epoch from left_at - entered_at))
  from kontor.opportunity_stage
  cross join lateral (select cast(left_at at time zone 'UTC' as date) as day) as ended
 where left_at is not null
 group by tenant, stage, ended.day;

-- nothing looks for these rows any more
drop index kontor.opportunity_closed;
drop index kontor.opportunity_stage_left;
