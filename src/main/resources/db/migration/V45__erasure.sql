-- Personal data: one key for each data subject, encrypted under a master key that is not in the database.
create table kontor.data_key (
    id         uuid        not null constraint data_key_id primary key,
    tenant     text        not null,
    subject    text        not null,
    concerns   text,
    master     text,
    wrapped    bytea,
    created_at timestamptz not null default clock_timestamp(),
    erased_at  timestamptz,
    constraint data_key_subject unique (tenant, subject),
    constraint data_key_erased check ((wrapped is null) = (erased_at is not null) and (master is null) = (wrapped is null))
);
comment on table kontor.data_key is 'Keys of data subjects. An erased one keeps its row, without the key, so that it gets no other.';
comment on column kontor.data_key.subject is 'Kind and id, as the stream of the subject is called.';
comment on column kontor.data_key.concerns is 'The subject with which this one is erased.';
comment on column kontor.data_key.master is 'The name of the master key in the keystore.';
create index data_key_concerns on kontor.data_key (tenant, concerns) where concerns is not null;
create index data_key_master on kontor.data_key (master) where master is not null;

-- Which keys of the keystore this database needs, each with something that only the right one opens or makes.
create table kontor.keystore_key (
    name    text  not null constraint keystore_key_name primary key,
    purpose text  not null constraint keystore_key_purpose check (purpose in ('master', 'digest')),
    proof   bytea not null,
    current boolean not null
);
create unique index keystore_key_current on kontor.keystore_key (purpose) where current;

alter table kontor.event_log add column data_key uuid;
comment on column kontor.event_log.data_key is 'Which key the personal values of the payload are encrypted with; null if there are none.';

-- What was erased, or is to be once the law does not want it any more; nothing personal. For ever.
create table kontor.erasure (
    id           uuid        not null constraint erasure_id primary key,
    tenant       text        not null,
    subject      text        not null,
    reason       text        not null,
    status       text        not null constraint erasure_status check (status in ('RESTRICTED', 'ERASED')),
    requested_by text        not null,
    requested_at timestamptz not null default clock_timestamp(),
    kept_until   timestamptz,
    kept_for     text,
    erased_by    text,
    erased_at    timestamptz,
    texts        integer     not null default 0,
    constraint erasure_subject unique (tenant, subject),
    constraint erasure_ended check ((status = 'ERASED') = (erased_at is not null))
);
comment on column kontor.erasure.kept_until is 'Until when the law wants it kept; null if it does not.';
comment on column kontor.erasure.texts is 'How many texts about the subject were erased with it.';
create index erasure_due on kontor.erasure (kept_until) where status = 'RESTRICTED';

select kontor.keep_tenants_apart('kontor.data_key');
select kontor.keep_tenants_apart('kontor.erasure');
