-- Search over everything. Misspelt words are found by trigrams, for which PostgreSQL has the extension pg_trgm. It is
-- trusted: whoever may create things in the database may install it, as the owner whom Kontor connects as may.
do $$
begin
    create extension if not exists pg_trgm with schema kontor;
exception
    when insufficient_privilege or undefined_file or feature_not_supported then
        raise exception using
            errcode = sqlstate,
            message = format('Kontor cannot install the extension pg_trgm: %s', sqlerrm),
            hint = format('As a superuser run in the database %I: create extension pg_trgm; -- and start Kontor again. '
                || 'Where PostgreSQL does not have it, install the package of its contributed modules first.',
                current_database());
end
$$;

create table kontor.search_entry (
    tenant      text    not null,
    kind        text    not null,
    id          uuid    not null,
    title       text    not null,
    subtitle    text    not null,
    text        text    not null,
    archived    boolean not null,
    position    bigint  not null,
    parts       text    not null,
    title_words text    not null,
    words       text    not null,
    document    tsvector not null generated always as (
        setweight(to_tsvector('pg_catalog.simple', title_words), 'A')
        || setweight(to_tsvector('pg_catalog.simple', words), 'B')) stored,
    constraint search_entry_key primary key (tenant, kind, id)
);
comment on table kontor.search_entry is 'What can be found, written by its projection alone.';
comment on column kontor.search_entry.parts is 'What the facts say by name, as a JSON object: title, subtitle and text are made of it.';
comment on column kontor.search_entry.title_words is 'The words of title and subtitle in lower case and without accents; words with umlauts in both ways to write them.';
comment on column kontor.search_entry.words is 'The words of text, alike.';

create index search_entry_document on kontor.search_entry using gin (document);

-- Another role may have installed the extension elsewhere, and Kontor looks into its own schema alone. So what it uses
-- of the extension is named here, once, by the schema in which it is.
do $$
declare
    trgm text := (select format('%I', n.nspname)
                    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                   where e.extname = 'pg_trgm');
begin
    execute format('create index search_entry_trigrams on kontor.search_entry using gin (title_words %s.gin_trgm_ops)', trgm);
    -- in one line each and nothing else: so the planner puts the operator in place of the call and uses the index
    execute format('create function kontor.resembles(word text, words text) returns boolean language sql stable '
        || 'return word operator(%s.<%%) words', trgm);
    execute format('create function kontor.resemblance(word text, words text) returns real language sql stable '
        || 'return %s.word_similarity(word, words)', trgm);

    -- for ?q= of the list of contacts: a text anywhere in the name or the address
    execute format('create index contact_name_trigrams on kontor.contact using gin (lower(name) %s.gin_trgm_ops)', trgm);
    execute format('create index contact_email_trigrams on kontor.contact using gin (lower(email) %s.gin_trgm_ops)', trgm);
end
$$;
comment on function kontor.resembles is 'Whether some of the words are written like the word, by pg_trgm.word_similarity_threshold.';
comment on function kontor.resemblance is 'How much the word is like the most similar of the words, from 0 to 1.';
