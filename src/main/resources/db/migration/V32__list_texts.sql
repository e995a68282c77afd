-- For ?q= of the lists of companies, opportunities and customers: a text anywhere in a name, a title or an address, as
-- the lists of contacts have it. The extension is where it is; see the search.
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
end
$$;
