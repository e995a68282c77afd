-- Tamper evidence: a chain of digests over the facts of each tenant in the safe order, written behind the watermark.
-- docs/looking-inside.md has the statement that computes it anew with nothing but PostgreSQL's own functions.

-- One link for each fact: SHA-256 of the tenant's link before, or of 32 zero bytes, and of the fact's own digest.
create table kontor.event_link (
    position bigint not null constraint event_link_position primary key,
    tenant   text   not null,
    hash     bytea  not null
);
comment on table kontor.event_link is 'A link for each fact up to event_chained.position; computed, and never changed.';

create trigger event_link_append_only before update or delete or truncate on kontor.event_link
    for each statement execute function kontor.refuse_change();

-- The last link of each tenant. Kept elsewhere as well, it shows a log that was cut off or chained anew.
create table kontor.chain_head (
    tenant    text        not null constraint chain_head_tenant primary key,
    position  bigint      not null,
    hash      bytea       not null,
    linked_at timestamptz not null default clock_timestamp()
) with (fillfactor = 50);

-- Up to where facts are linked, changed in the transaction of the links. Whoever links holds this row.
create table kontor.event_chained (
    only_row boolean not null default true primary key check (only_row),
    position bigint  not null default 0
) with (fillfactor = 50);
insert into kontor.event_chained default values;
