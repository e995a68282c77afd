-- For ?q= of the lists: a text anywhere in what they look into, as the list of contacts has it. The extension is where
-- it is; see the search.
do $$
declare
    trgm text := (select format('%I', n.nspname)
                    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                   where e.extname = 'pg_trgm');
begin
    execute format('create index company_name_trigrams on kontor.company using gin (lower(name) %s.gin_trgm_ops)', trgm);
    execute format('create index opportunity_title_trigrams on kontor.opportunity using gin (lower(title) %s.gin_trgm_ops)', trgm);
    execute format('create index customer_name_trigrams on kontor.customer using gin (lower(name) %s.gin_trgm_ops)', trgm);
    execute format('create index customer_email_trigrams on kontor.customer using gin (lower(email) %s.gin_trgm_ops)', trgm);
    execute format('create index orders_number_trigrams on kontor.orders using gin (lower(number) %s.gin_trgm_ops)', trgm);
    execute format('create index todo_title_trigrams on kontor.todo using gin (lower(title) %s.gin_trgm_ops)', trgm);
    execute format('create index todo_note_trigrams on kontor.todo using gin (lower(note) %s.gin_trgm_ops)', trgm);
    execute format('create index activity_title_trigrams on kontor.activity using gin (lower(title) %s.gin_trgm_ops)', trgm);
    execute format('create index activity_text_trigrams on kontor.activity using gin (lower(text) %s.gin_trgm_ops)', trgm);
end
$$;
