update warehouse.fact_target
set is_current = false, recorded_to = $3
from jsonb_to_recordset($2::jsonb) as wanted (slug text, period text, text text, per text, tolerance numeric, reading jsonb),
    warehouse.dim_indicator, warehouse.dim_council, warehouse.dim_period
where
    dim_council.code = $1 and dim_indicator.council_key = dim_council.council_key and dim_indicator.valid_to is null
    and dim_indicator.slug = wanted.slug and dim_period.code = wanted.period
    and fact_target.council_key = dim_council.council_key and fact_target.indicator_id = dim_indicator.indicator_id
    and fact_target.period_key = dim_period.period_key and fact_target.is_current
    and (fact_target.text, fact_target.reading, fact_target.per, fact_target.tolerance)
    is distinct from (wanted.text, wanted.reading, wanted.per, wanted.tolerance)
