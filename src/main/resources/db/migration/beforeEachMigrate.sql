-- A migration works for all tenants, for the length of its own transaction.
select set_config('kontor.reach', 'all', true);
