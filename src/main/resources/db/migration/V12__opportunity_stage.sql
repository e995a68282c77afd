-- Each time that an opportunity came to a stage, written by its projection alone.
create table kontor.opportunity_stage (
    tenant         text        not null,
    opportunity_id uuid        not null,
    position       bigint      not null,
    stage          text        not null,
    entered_at     timestamptz not null,
    left_at        timestamptz,
    constraint opportunity_stage_key primary key (tenant, opportunity_id, position)
);
comment on column kontor.opportunity_stage.position is 'The fact by which it came.';
comment on column kontor.opportunity_stage.left_at is 'When it went on, or was won or lost; null while it is there.';

create index opportunity_stage_left on kontor.opportunity_stage (tenant, left_at) where left_at is not null;
