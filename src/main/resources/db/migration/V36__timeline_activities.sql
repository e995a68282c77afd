-- Activities in the timelines of customers: who may see them, and what was told of them last.
alter table kontor.customer_timeline
    add column visibility text,
    add column author     uuid,
    add column told_at    bigint,
    add column removed    boolean not null default false;
comment on column kontor.customer_timeline.visibility is 'Who may see it: company, team or private; everybody if null.';
comment on column kontor.customer_timeline.author is 'Whose team it is and to whom it is private.';
comment on column kontor.customer_timeline.told_at is 'The last fact that told it otherwise, of what can be told otherwise.';
comment on column kontor.customer_timeline.removed is 'Not shown; kept so that the fact that began it does not come in again.';

create index customer_timeline_about on kontor.customer_timeline (tenant, subject);

-- Who is in which team, for timelines; written by their projection alone.
create table kontor.customer_timeline_member (
    tenant    text    not null,
    team_id   uuid    not null,
    member_id uuid    not null,
    present   boolean not null,
    position  bigint  not null,
    constraint customer_timeline_member_key primary key (tenant, team_id, member_id)
);
comment on column kontor.customer_timeline_member.present is 'Whether they are in it, or were.';
comment on column kontor.customer_timeline_member.position is 'The fact that says so.';

create index customer_timeline_member_member on kontor.customer_timeline_member (tenant, member_id);
