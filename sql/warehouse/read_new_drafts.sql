-- What a published report says of indicators that no catalogue has yet, and that no earlier import of the council said of them.
select
    statement.indicator,
    statement.shown_in,
    'new' as verdict
from landing.statement
inner join ops.import on statement.import_id = import.import_id
where
    statement.import_id = $1 and import.source = 'published-report' and statement.verdict is null
    and not exists (
        select 1
        from landing.statement as before
        inner join ops.import as earlier on before.import_id = earlier.import_id
        where
            earlier.council = import.council and earlier.import_id < import.import_id and not earlier.dry_run
            and earlier.outcome is not null and before.indicator = statement.indicator and before.shown_in = statement.shown_in
    )
order by statement.indicator asc
