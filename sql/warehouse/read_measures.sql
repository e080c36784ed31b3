select
    fact_measure.measure,
    dim_period.code as period,
    dim_source.code as source,
    fact_measure.value,
    fact_measure.components,
    fact_measure.text,
    fact_measure.coverage_from,
    fact_measure.coverage_to,
    fact_measure.observed_on,
    fact_measure.qualifiers,
    fact_measure.stated_unit,
    fact_measure.typed,
    fact_measure.place,
    fact_measure.delivery_sha256
from warehouse.fact_measure
inner join warehouse.dim_council on fact_measure.council_key = dim_council.council_key
inner join warehouse.dim_source on fact_measure.source_key = dim_source.source_key
inner join warehouse.dim_period on fact_measure.period_key = dim_period.period_key
where
    dim_council.code = $1 and fact_measure.is_current and fact_measure.measure = any($2::text[])
    and dim_period.start_date >= $3::date and dim_period.end_date <= $4::date
order by fact_measure.measure asc, dim_period.start_date asc
