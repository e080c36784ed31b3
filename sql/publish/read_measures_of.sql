-- What every source and person has said of these measures, as known at a moment. $1 council, $2 measures, $3 moment.
select
    fact_measure.measure,
    dim_period.code as period,
    dim_source.code as source,
    trim_scale(fact_measure.value)::text as value,
    fact_measure.components,
    fact_measure.text,
    fact_measure.coverage_from,
    fact_measure.coverage_to,
    fact_measure.observed_on,
    fact_measure.qualifiers,
    fact_measure.stated_unit
from warehouse.fact_measure
inner join warehouse.dim_council on fact_measure.council_key = dim_council.council_key
inner join warehouse.dim_source on fact_measure.source_key = dim_source.source_key
inner join warehouse.dim_period on fact_measure.period_key = dim_period.period_key
where
    dim_council.code = $1 and fact_measure.measure = any($2::text[])
    and fact_measure.recorded_from <= $3::timestamptz
    and (fact_measure.recorded_to is null or fact_measure.recorded_to > $3::timestamptz)
order by dim_source.code asc, fact_measure.measure asc, dim_period.start_date asc
