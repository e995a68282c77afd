-- Who is in which team, for the board of opportunities; written by its projection alone.
create table kontor.opportunity_team_member (
    tenant    text not null,
    team_id   uuid not null,
    member_id uuid not null,
    constraint opportunity_team_member_key primary key (tenant, team_id, member_id)
);
