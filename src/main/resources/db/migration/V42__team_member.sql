-- Who is in which team, once for all who ask: activities, timelines, search, the board and what a salesperson may change.
create table kontor.team_member (
    tenant    text not null,
    team_id   uuid not null,
    member_id uuid not null,
    constraint team_member_key primary key (tenant, team_id, member_id)
);
create index team_member_member on kontor.team_member (tenant, member_id);

-- as the last of those that kept it had it, until the new projection has come as far as the log
insert into kontor.team_member (tenant, team_id, member_id)
select tenant, team_id, member_id from kontor.activity_team_member;

drop table kontor.activity_team_member, kontor.opportunity_team_member, kontor.customer_timeline_member,
    kontor.search_member;
delete from kontor.subscription where name in ('activity-team-member', 'opportunity-team-member');
