-- For filters of lists that few rows of many pass: without these, a list walks through the order it comes in until it
-- has a page of them.

-- orders that are placed, confirmed, shipped or cancelled, as they were placed
create index orders_status_placed on kontor.orders (tenant, status, created_at, id);

-- what is open, as it is expected, of all and of one owner; the latter is the board's, too
create index opportunity_open_close on kontor.opportunity (tenant, expected_close_on, id) where status = 'OPEN';
create index opportunity_owner_open on kontor.opportunity (tenant, owner_id, stage, expected_close_on, id)
    where status = 'OPEN';

-- what is to be done today
create index todo_day on kontor.todo (tenant, day_end, day_begin) where status = 'OPEN';
