insert into warehouse.fact_measure (
    council_key, source_key, measure, period_key, version, value, components, text, coverage_from, coverage_to, observed_on,
    qualifiers, stated_unit, typed, place, import_id, delivery_sha256, recorded_from, is_current
)
select
    dim_council.council_key,
    dim_source.source_key,
    observation.measure,
    dim_period.period_key,
    coalesce(earlier.version, 0) + 1 as version,
    observation.value,
    observation.components,
    observation.text,
    observation.coverage_from,
    observation.coverage_to,
    observation.observed_on,
    observation.qualifiers,
    observation.stated_unit,
    observation.typed,
    observation.place,
    observation.import_id,
    import.content_sha256 as delivery_sha256,
    $2::timestamptz as recorded_from,
    true as is_current
from landing.observation
inner join ops.import on observation.import_id = import.import_id
inner join warehouse.dim_council on import.council = dim_council.code
inner join warehouse.dim_source on import.source = dim_source.code
inner join warehouse.dim_period on observation.period = dim_period.code
left join lateral (
    select max(fact_measure.version) as version from warehouse.fact_measure
    where
        fact_measure.council_key = dim_council.council_key and fact_measure.source_key = dim_source.source_key
        and fact_measure.measure = observation.measure and fact_measure.period_key = dim_period.period_key
) as earlier on true
where observation.import_id = $1 and observation.verdict in ('new', 'revised')
