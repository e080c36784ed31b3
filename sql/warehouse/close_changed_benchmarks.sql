update warehouse.fact_benchmark
set is_current = false, recorded_to = $3
from jsonb_to_recordset($2::jsonb) as wanted (slug text, comparator text, period text, value numeric, text text, source text),
    warehouse.dim_indicator, warehouse.dim_council, warehouse.dim_period
where
    dim_council.code = $1 and dim_indicator.council_key = dim_council.council_key and dim_indicator.valid_to is null
    and dim_indicator.slug = wanted.slug and dim_period.code = wanted.period
    and fact_benchmark.council_key = dim_council.council_key and fact_benchmark.indicator_id = dim_indicator.indicator_id
    and fact_benchmark.comparator = wanted.comparator
    and fact_benchmark.period_key = dim_period.period_key and fact_benchmark.is_current
    and (fact_benchmark.value::numeric, fact_benchmark.text, fact_benchmark.source)
    is distinct from (wanted.value, wanted.text, wanted.source)
