-- How far tenants have taken in logs that come from elsewhere. The row is locked by each batch, so that batches of two
-- imports do not mix; facts that were not imported and are above the position end an import.
create table kontor.log_import (
    tenant          text        not null constraint log_import_tenant primary key,
    position        bigint      not null default 0,
    source_position bigint      not null default 0,
    facts           bigint      not null default 0,
    begun_at        timestamptz not null default clock_timestamp(),
    changed_at      timestamptz not null default clock_timestamp()
);
comment on table kontor.log_import is 'Logs that were imported, one row for each tenant.';
comment on column kontor.log_import.position is 'That of the last imported fact, in this log; 0 for none.';
comment on column kontor.log_import.source_position is 'Where that fact was in the log that it comes from.';
select kontor.keep_tenants_apart('kontor.log_import');
