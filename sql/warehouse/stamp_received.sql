update warehouse.fact_expected_figure
set
    partly_received_on = coalesce(fact_expected_figure.partly_received_on, case when figure.partial then $3::date end),
    received_on = case when figure.partial then null else coalesce(fact_expected_figure.received_on, $3::date) end
from jsonb_to_recordset($2::jsonb) as figure (slug text, period text, partial boolean),
    warehouse.dim_council, warehouse.dim_indicator, warehouse.dim_period
where
    dim_council.code = $1 and dim_period.code = figure.period
    and dim_indicator.council_key = dim_council.council_key and dim_indicator.slug = figure.slug and dim_indicator.valid_to is null
    and fact_expected_figure.council_key = dim_council.council_key
    and fact_expected_figure.indicator_id = dim_indicator.indicator_id
    and fact_expected_figure.period_key = dim_period.period_key
