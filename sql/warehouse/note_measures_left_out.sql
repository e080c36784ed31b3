-- A delivery that corrects another and leaves a measure out: the earlier value stands, and the ledger says so. $1 import.
with entry as (
    select ops.import.import_id, ops.import.council, ops.import.source, ops.import.period
    from ops.import where ops.import.import_id = $1
),

standing as (
    select fact_measure.import_id, fact_measure.measure, dim_period.code as period
    from warehouse.fact_measure
    inner join warehouse.dim_council on fact_measure.council_key = dim_council.council_key
    inner join warehouse.dim_source on fact_measure.source_key = dim_source.source_key
    inner join warehouse.dim_period on fact_measure.period_key = dim_period.period_key
    inner join entry on dim_council.code = entry.council and dim_source.code = entry.source
    inner join ops.import as earlier
        on fact_measure.import_id = earlier.import_id and earlier.period = entry.period and earlier.import_id <> entry.import_id
    where fact_measure.is_current
),

staged as (
    select observation.measure, observation.period from landing.observation where observation.import_id = $1
),

left_out as (
    select standing.measure || '@' || standing.period as name
    from standing
    where
        standing.import_id in (
            select same.import_id from standing as same inner join staged on same.measure = staged.measure and same.period = staged.period
        )
        and not exists (
            select 1 from staged where staged.measure = standing.measure and staged.period = standing.period
        )
),

note as (
    select 'left out of this delivery, the earlier value stands: ' || string_agg(left_out.name, ', ' order by left_out.name) as words
    from left_out
    having count(*) > 0
)

update ops.import
set notes = ops.import.notes || to_jsonb(note.words)
from note
where ops.import.import_id = $1
