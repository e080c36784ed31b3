-- What web services said of their answers (ETag, Last-Modified), so that the next round may ask "has it changed since?".
set local role quarterday_owner;

create table landing.validator (
    council text not null,
    source text not null,
    asked_for text not null,
    resource_sha256 text not null check (resource_sha256 ~ '^[0-9a-f]{64}$'),
    etag text,
    last_modified text,
    delivery_id bigint not null references landing.delivery,
    stored_at timestamptz not null,
    primary key (council, source, asked_for, resource_sha256),
    constraint validator_says_something check (etag is not null or last_modified is not null)
);
comment on table landing.validator is
'grain: one row per council, source, period asked for and resource: what its newest kept answer said of itself';
comment on column landing.validator.resource_sha256 is 'a hash, for an address may hold what is nobody else''s business';

grant select, insert on landing.validator to quarterday_loader;
grant update (etag, last_modified, delivery_id, stored_at) on landing.validator to quarterday_loader;

reset role;
