select
    dim_council.council_key,
    dim_indicator.slug,
    dim_indicator.indicator_id,
    dim_indicator.indicator_key,
    dim_indicator.owner_key,
    dim_indicator.unit,
    dim_period.code as period,
    dim_period.period_key,
    dim_source.code as source,
    dim_source.source_key
from jsonb_to_recordset($2::jsonb) as wanted (slug text, period text, source text)
inner join warehouse.dim_council on dim_council.code = $1
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and dim_indicator.slug = wanted.slug and dim_indicator.valid_to is null
inner join warehouse.dim_period on dim_period.code = wanted.period
inner join warehouse.dim_source on dim_source.code = wanted.source
