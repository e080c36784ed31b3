-- Says of each staged observation whether it is new, revised, unchanged, or older than what stands: learned earlier, or out of a
-- delivery that counts from an earlier day (an export laid late, or read again under a new catalogue, corrects nothing).
update landing.observation
set
    verdict = case
        when standing.measure_id is null then 'new'
        when
            (
                standing.value::numeric, standing.components, standing.coverage_from, standing.coverage_to,
                standing.observed_on, standing.qualifiers, standing.stated_unit
            ) is not distinct from (
                observation.value::numeric, observation.components, observation.coverage_from, observation.coverage_to,
                observation.observed_on, observation.qualifiers, observation.stated_unit
            ) then 'unchanged'
        when standing.recorded_from > $2::timestamptz then 'superseded'
        -- The report of an earlier quarter corrects nothing that a later one prints, in whichever order they are read.
        when import.source = 'published-report' and standing_import.period > import.period then 'superseded'
        when (standing_import.known_on, standing_import.known_rank) > (import.known_on, import.known_rank) then 'superseded'
        -- What stands may be older than this delivery, and yet have been said again by a later one, which wrote nothing.
        when import.source <> 'published-report' and exists (
            select 1
            from ops.import as later
            inner join landing.observation as said on later.import_id = said.import_id
            where
                later.council = import.council and later.source = import.source and not later.dry_run
                and later.outcome in ('loaded', 'unchanged', 'partly_quarantined')
                and (later.known_on, later.known_rank) > (import.known_on, import.known_rank)
                and said.measure = staged.measure and said.period = staged.period and said.verdict = 'unchanged'
        ) then 'superseded'
        else 'revised'
    end
from landing.observation as staged
inner join ops.import on staged.import_id = import.import_id
inner join warehouse.dim_council on import.council = dim_council.code
inner join warehouse.dim_source on import.source = dim_source.code
inner join warehouse.dim_period on staged.period = dim_period.code
left join warehouse.fact_measure as standing
    on
        dim_council.council_key = standing.council_key and dim_source.source_key = standing.source_key
        and staged.measure = standing.measure and dim_period.period_key = standing.period_key and standing.is_current
left join ops.import as standing_import on standing.import_id = standing_import.import_id
where
    staged.import_id = $1
    and observation.import_id = staged.import_id and observation.measure = staged.measure and observation.period = staged.period
returning observation.measure, observation.period, observation.verdict
