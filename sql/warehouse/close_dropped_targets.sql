-- A target that the catalogue no longer has stands no longer. $1 council, $2 the targets that it has, $3 now, $4 its years.
-- A year that the catalogue has left behind stays judged by its own targets.
update warehouse.fact_target
set is_current = false, recorded_to = $3
from warehouse.dim_council, warehouse.dim_indicator, warehouse.dim_period
where
    dim_council.code = $1 and dim_indicator.council_key = dim_council.council_key and dim_indicator.valid_to is null
    and fact_target.council_key = dim_council.council_key and fact_target.indicator_id = dim_indicator.indicator_id
    and fact_target.period_key = dim_period.period_key and fact_target.is_current
    and dim_period.code = any($4::text[])
    and not exists (
        select 1
        from jsonb_to_recordset($2::jsonb) as wanted (slug text, period text)
        where wanted.slug = dim_indicator.slug and wanted.period = dim_period.code
    )
