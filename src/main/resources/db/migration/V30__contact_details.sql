-- What else is known of contacts. The projection's version rises with it, so the rows are built anew.
alter table kontor.contact
    add column phone       text,
    add column street      text,
    add column postal_code text,
    add column city        text,
    add column country     text,
    add column company_id  uuid,
    add column tags        varchar[] not null default '{}',
    add column survivor_id uuid;
comment on column kontor.contact.survivor_id is 'Who goes on for this contact, which was merged.';

create index contact_changed on kontor.contact (tenant, changed_at, id);
create index contact_company on kontor.contact (tenant, company_id, lower(name), id) where company_id is not null;
create index contact_tags on kontor.contact using gin (tags);
-- for the search for duplicates
create index contact_phone on kontor.contact (tenant, phone) where phone is not null;
