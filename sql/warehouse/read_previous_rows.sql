select max(import.rows_in) as rows_in
from ops.import
where
    import.council = $1 and import.source = $2 and import.import_id <> $3 and not import.dry_run
    and import.outcome in ('loaded', 'unchanged', 'partly_quarantined')
    and exists (
        select 1
        from warehouse.fact_measure
        inner join landing.observation on fact_measure.measure = observation.measure and observation.import_id = $3
        where fact_measure.import_id = import.import_id and fact_measure.measure not like 'return/%'
    )
