-- Activities in the search: who may find them.
alter table kontor.search_entry
    add column visibility text,
    add column author     uuid;
comment on column kontor.search_entry.visibility is 'Who may find it: company, team or private; everybody if null.';
comment on column kontor.search_entry.author is 'Whose team it is and to whom it is private.';

-- Who is in which team, for the search; written by its projection alone.
create table kontor.search_member (
    tenant    text    not null,
    team_id   uuid    not null,
    member_id uuid    not null,
    present   boolean not null,
    position  bigint  not null,
    constraint search_member_key primary key (tenant, team_id, member_id)
);
comment on column kontor.search_member.present is 'Whether they are in it, or were.';
comment on column kontor.search_member.position is 'The fact that says so.';

create index search_member_member on kontor.search_member (tenant, member_id);
