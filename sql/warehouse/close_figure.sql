update warehouse.fact_figure
set is_current = false, recorded_to = $4
from warehouse.dim_council, warehouse.dim_period, warehouse.dim_indicator
where
    dim_council.code = $1 and dim_period.code = $3
    and dim_indicator.council_key = dim_council.council_key and dim_indicator.slug = $2 and dim_indicator.valid_to is null
    and fact_figure.council_key = dim_council.council_key and fact_figure.indicator_id = dim_indicator.indicator_id
    and fact_figure.period_key = dim_period.period_key and fact_figure.is_current
