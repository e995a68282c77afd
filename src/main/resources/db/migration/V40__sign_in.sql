-- What signing in needs and no fact may hold. Who users are and what they may do is in the log.
create table kontor.credential (
    tenant        text        not null,
    user_id       uuid        not null,
    password_hash text        not null,
    version       integer     not null,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    constraint credential_key primary key (tenant, user_id)
);
comment on column kontor.credential.password_hash is 'PBKDF2 with its parameters and salt, as Jakarta Security writes it.';
comment on column kontor.credential.version is 'Rises with each new password; tokens and sessions of an older one end.';

-- Attempts to sign in since the last one that succeeded, over all nodes.
create table kontor.sign_in_attempt (
    kind        text        not null,
    subject     bytea       not null,
    failures    integer     not null,
    last_at     timestamptz not null,
    waits_until timestamptz not null,
    constraint sign_in_attempt_key primary key (kind, subject),
    constraint sign_in_attempt_kind check (kind in ('account', 'address'))
);
comment on column kontor.sign_in_attempt.subject is 'SHA-256 of what was tried: it may be anything, also what is personal.';
create index sign_in_attempt_old on kontor.sign_in_attempt (last_at);
