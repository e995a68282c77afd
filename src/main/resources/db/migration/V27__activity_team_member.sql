-- Who is in which team, for the feed of activities; written by its projection alone.
create table kontor.activity_team_member (
    tenant    text not null,
    team_id   uuid not null,
    member_id uuid not null,
    constraint activity_team_member_key primary key (tenant, team_id, member_id)
);

create index activity_team_member_member on kontor.activity_team_member (tenant, member_id);
