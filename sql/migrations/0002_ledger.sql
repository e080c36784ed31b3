-- Deliveries, the import ledger, quarantine, messages and audit.
set local role quarterday_owner;

create table landing.delivery (
    delivery_id bigint generated always as identity primary key,
    council text not null,
    source text not null,
    period text not null,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    bytes bigint not null,
    received_on date not null,
    name_sealed bytea not null,
    stored_at timestamptz not null,
    unique (council, source, period, content_sha256)
);
comment on table landing.delivery is 'grain: one row per council, source, collection period and distinct bytes';

create table landing.content (
    content_sha256 text primary key check (content_sha256 ~ '^[0-9a-f]{64}$'),
    sealed bytea not null
);
comment on table landing.content is 'grain: one row per distinct bytes, sealed with AES-256-GCM';

create table ops.import (
    import_id bigint generated always as identity primary key,
    council text not null,
    source text not null,
    period text not null,
    delivery_id bigint,
    content_sha256 text not null,
    parser_version integer not null,
    catalogue_version integer not null,
    as_of date not null,
    replay_of bigint references ops.import,
    dry_run boolean not null default false,
    outcome text check (outcome in (
        'loaded', 'unchanged', 'partly_quarantined', 'quarantined', 'waiting_for_approval', 'failed', 'refused', 'reverted'
    )),
    rows_in bigint not null default 0,
    rows_loaded bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_quarantined bigint not null default 0,
    rows_ignored bigint not null default 0,
    ignored jsonb not null default '[]',
    notes jsonb not null default '[]',
    failure jsonb,
    changes jsonb not null default '[]',
    workflow_id text,
    started_at timestamptz not null,
    staged_at timestamptz,
    finished_at timestamptz,
    known_on date,
    known_rank bigint,
    constraint counts_balance check (
        outcome is null or rows_in = rows_loaded + rows_unchanged + rows_quarantined + rows_ignored
    )
);
create unique index import_ledger_key on ops.import (council, source, period, content_sha256, parser_version, catalogue_version)
where replay_of is null and not dry_run;
comment on column ops.import.known_on is 'the day from which what it says counts: its delivery''s receipt; for a mended file the day of the replay';
comment on column ops.import.known_rank is 'the order within that day: of two deliveries the one that came last';
comment on table ops.import is 'grain: one row per attempt to turn a delivery into figures; the ledger that makes loading exactly-once';

create table landing.observation (
    import_id bigint not null references ops.import,
    measure text not null,
    period text not null,
    value warehouse.figure_value,
    components jsonb not null,
    text text,
    coverage_from date not null,
    coverage_to date not null,
    observed_on date,
    qualifiers text[] not null,
    stated_unit text,
    place text not null,
    typed jsonb,
    verdict text check (verdict in ('new', 'revised', 'unchanged', 'superseded')),
    primary key (import_id, measure, period)
);
comment on table landing.observation is 'grain: one row per import, measure and period, as the connector read it';

create table landing.statement (
    import_id bigint not null references ops.import,
    indicator text not null,
    shown_in text not null,
    comment text,
    assurance text not null,
    trend text,
    availability text,
    place text not null,
    verdict text check (verdict in ('new', 'revised', 'unchanged', 'superseded')),
    primary key (import_id, indicator, shown_in)
);
comment on table landing.statement is 'grain: one row per import, indicator and quarter: what the service said';

create table landing.fed (
    import_id bigint not null references ops.import,
    rows bigint not null check (rows > 0),
    keys text[] not null
);
comment on table landing.fed is 'grain: one row per import and group of rows that fed the same observations and statements';

create table ops.quarantine (
    quarantine_id bigint generated always as identity primary key,
    import_id bigint not null references ops.import,
    scope text not null check (scope in ('row', 'file')),
    place text,
    rule text not null,
    message text not null,
    expected text,
    todo text,
    raw_sealed bytea,
    measures text[] not null default '{}',
    state text not null default 'open' check (state in ('open', 'replayed', 'accepted', 'rejected')),
    recorded_at timestamptz not null,
    settled_by_import bigint references ops.import
);
create index quarantine_by_import on ops.quarantine (import_id);
comment on table ops.quarantine is 'grain: one row per rejected row or file; the raw text is sealed';

create table ops.knowledge_clock (
    council text not null,
    as_of date not null,
    last_at timestamptz not null,
    primary key (council, as_of)
);
comment on table ops.knowledge_clock is 'grain: one row per council and day of knowledge: the newest recorded time given out for it';

create table ops.message (
    message_id bigint generated always as identity primary key,
    chase text not null,
    rung text not null,
    action text not null check (action in ('remind', 'escalate')),
    on_day date not null,
    day_number integer not null,
    due date not null,
    to_role text not null,
    to_address text not null,
    subject text not null,
    body text not null,
    figure_keys text[] not null,
    header_id text not null unique,
    status text not null check (status in ('recorded', 'claimed', 'sent', 'failed', 'superseded')),
    claimed_at timestamptz not null,
    sent_at timestamptz,
    attempts integer not null default 0,
    last_error text,
    constraint message_is_told_once unique (chase, rung, due, to_role)
);
create index message_by_figure on ops.message using gin (figure_keys);
comment on table ops.message is 'grain: one row per chase, rung, due date and recipient; a row is claimed before it is sent';
comment on column ops.message.to_role is 'initials of the owner, or a role of the catalogue''s contacts';
comment on column ops.message.day_number is 'working days from the due date to the rung';

create table ops.audit_event (
    event_id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    reason text,
    detail jsonb not null default '{}'
);
comment on table ops.audit_event is 'grain: one row per act of a person or of the system; append only';

create function ops.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% is refused: it is append only', tg_op, tg_table_schema, tg_table_name using errcode = '42501';
end
$$;
create trigger audit_event_is_append_only before update or delete or truncate on ops.audit_event
for each statement execute function ops.refuse_change();

reset role;
