-- What the facts of a context say up to a position: where a fold may begin. Nothing needs it; the table may be emptied
-- at any time.
create table kontor.snapshot (
    tenant      text        not null,
    fold        text        not null,
    context     uuid        not null,
    form        text        not null,
    description text        not null,
    epoch       text        not null,
    position    bigint      not null,
    last_fact   bigint      not null,
    facts       bigint      not null,
    -- not jsonb: the text must come back as it was, 1.00 and 1E+3 included
    state       json        not null,
    taken_at    timestamptz not null default clock_timestamp(),
    constraint snapshot_key primary key (tenant, fold, context)
);
comment on column kontor.snapshot.context is 'A digest of the conditions of the query, which description has as text.';
comment on column kontor.snapshot.form is
    'A digest of the fold''s version, the shape of its state and its event types: of another form it is passed over.';
comment on column kontor.snapshot.position is 'All facts of the context at or below are in it, and none above.';

-- What the snapshots of each fold take up.
create view kontor.snapshot_size as
    select fold, count(*) as snapshots, sum(pg_column_size(state)) as stored_bytes,
           max(octet_length(state::text)) as longest_bytes, max(taken_at) as last_taken_at
      from kontor.snapshot
     group by fold;
