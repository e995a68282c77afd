-- A migration works for all tenants, for the length of its own transaction.
select set_config('kontor.reach', 'all', true);

-- It may take longer on a large log than any statement of the application may.
select set_config('statement_timeout', '0', true);
