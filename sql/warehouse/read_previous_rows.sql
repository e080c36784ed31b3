-- The rows of the fullest import before this one that fed the same measures, by collection period, and how many months this one holds:
-- files of several months are compared by the month.
select
    import.period,
    max(import.rows_in / greatest(coalesce(cardinality(area_reading.months), 1), 1)) as rows_in,
    (
        select greatest(cardinality(own.months), 1) from landing.area_reading as own where own.import_id = $3
    ) as months
from ops.import
left join landing.area_reading on import.import_id = area_reading.import_id
where
    import.council = $1 and import.source = $2 and import.import_id <> $3 and not import.dry_run
    and import.outcome in ('loaded', 'unchanged', 'partly_quarantined')
    and exists (
        select 1
        from warehouse.fact_measure
        inner join landing.observation on fact_measure.measure = observation.measure and observation.import_id = $3
        where fact_measure.import_id = import.import_id and fact_measure.measure not like 'return/%'
    )
group by import.period
order by import.period asc
