-- The rows of published reports as they were understood, and what people decided of those in doubt.
set local role quarterday_owner;

create table landing.report_row (
    import_id bigint not null references ops.import,
    number integer not null check (number > 0),
    place text not null,
    kind text not null check (kind in ('kpi', 'activity', 'milestone')),
    ref text,
    title text not null,
    indicator text,
    matched_by text not null check (matched_by in ('reference', 'wording', 'decision', 'new', 'undecided')),
    certainty numeric(3, 2) not null,
    fate text not null check (fate in ('fed', 'duplicate', 'undecided', 'rejected')),
    rag text,
    rag_is_forecast boolean,
    owner text,
    flags text[] not null,
    line jsonb not null,
    primary key (import_id, number)
);
comment on table landing.report_row is 'grain: one row per import and row of a published report: what it was taken for, how surely, and all that it prints';

create table ops.match_decision (
    council text not null,
    wording text not null,
    indicator text,
    decided_by text not null,
    decided_at timestamptz not null,
    reason text,
    primary key (council, wording)
);
comment on table ops.match_decision is 'grain: one row per council and wording of a report''s row: the indicator that a person said it is; null for a new one';

create view publish.report_rows as
select
    import.council,
    import.period as report_period,
    import.import_id,
    report_row.number,
    report_row.place,
    report_row.kind,
    report_row.ref,
    report_row.title,
    report_row.indicator,
    report_row.matched_by,
    report_row.certainty,
    report_row.fate,
    report_row.rag,
    report_row.rag_is_forecast,
    report_row.owner,
    report_row.line ->> 'objective' as objective,
    report_row.line #>> '{target,text}' as target_text,
    report_row.line #>> '{floor,text}' as floor_text,
    report_row.flags,
    report_row.line -> 'flags' as evidence
from landing.report_row
inner join ops.import on report_row.import_id = import.import_id
where not import.dry_run and import.outcome is not null;
comment on view publish.report_rows is 'grain: one row per import and row of a published report';

grant select, insert on landing.report_row to quarterday_loader;
grant select, insert on ops.match_decision to quarterday_loader;
grant select on landing.report_row, ops.match_decision to quarterday_console;
grant select on publish.report_rows to quarterday_loader, quarterday_console, quarterday_analyst;
-- A line that a published report has opened is taken up by the round that expects its figure.
grant update (expected_id) on warehouse.fact_report_line to quarterday_loader;

reset role;
