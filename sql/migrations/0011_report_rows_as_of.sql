-- From which day a report's row was known: a figure as at an earlier day does not show it.
set local role quarterday_owner;

create or replace view publish.report_rows as
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
    report_row.line -> 'flags' as evidence,
    import.as_of
from landing.report_row
inner join ops.import on report_row.import_id = import.import_id
where not import.dry_run and import.outcome is not null;

reset role;
