update warehouse.fact_statement
set is_current = false, recorded_to = $2
from landing.statement, ops.import, warehouse.dim_council, warehouse.dim_indicator, warehouse.dim_period
where
    statement.import_id = $1 and statement.verdict = 'revised'
    and import.import_id = statement.import_id and dim_council.code = import.council
    and dim_indicator.council_key = dim_council.council_key and dim_indicator.slug = statement.indicator
    and dim_indicator.valid_to is null and dim_period.code = statement.shown_in
    and fact_statement.council_key = dim_council.council_key and fact_statement.indicator_id = dim_indicator.indicator_id
    and fact_statement.period_key = dim_period.period_key and fact_statement.is_current
