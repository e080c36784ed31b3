update warehouse.fact_expected_figure
set expected_on = said.expected_on
from jsonb_to_recordset($2::jsonb) as said (slug text, quarter text, expected_on date),
    warehouse.dim_council, warehouse.dim_indicator, warehouse.dim_period as quarter, warehouse.fact_report_line as line
where
    dim_council.code = $1 and quarter.code = said.quarter
    and dim_indicator.council_key = dim_council.council_key and dim_indicator.slug = said.slug and dim_indicator.valid_to is null
    and line.council_key = dim_council.council_key and line.quarter_key = quarter.period_key
    and line.indicator_id = dim_indicator.indicator_id
    and fact_expected_figure.expected_id = line.expected_id
