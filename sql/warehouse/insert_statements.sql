insert into warehouse.fact_statement (
    council_key, indicator_id, period_key, version, comment, assurance, trend, availability, place, import_id, recorded_from,
    is_current
)
select
    dim_council.council_key,
    dim_indicator.indicator_id,
    dim_period.period_key,
    coalesce(earlier.version, 0) + 1 as version,
    statement.comment,
    statement.assurance,
    statement.trend,
    statement.availability,
    statement.place,
    statement.import_id,
    $2::timestamptz as recorded_from,
    true as is_current
from landing.statement
inner join ops.import on statement.import_id = import.import_id
inner join warehouse.dim_council on import.council = dim_council.code
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and statement.indicator = dim_indicator.slug
    and dim_indicator.valid_to is null
inner join warehouse.dim_period on statement.shown_in = dim_period.code
left join lateral (
    select max(fact_statement.version) as version from warehouse.fact_statement
    where
        fact_statement.council_key = dim_council.council_key and fact_statement.indicator_id = dim_indicator.indicator_id
        and fact_statement.period_key = dim_period.period_key
) as earlier on true
where statement.import_id = $1 and statement.verdict in ('new', 'revised')
