-- A benchmark that the catalogue no longer has stands no longer. $1 council, $2 the benchmarks that it has, $3 now.
update warehouse.fact_benchmark
set is_current = false, recorded_to = $3
from warehouse.dim_council, warehouse.dim_indicator, warehouse.dim_period
where
    dim_council.code = $1 and dim_indicator.council_key = dim_council.council_key and dim_indicator.valid_to is null
    and fact_benchmark.council_key = dim_council.council_key and fact_benchmark.indicator_id = dim_indicator.indicator_id
    and fact_benchmark.period_key = dim_period.period_key and fact_benchmark.is_current
    and not exists (
        select 1
        from jsonb_to_recordset($2::jsonb) as wanted (slug text, comparator text, period text)
        where
            wanted.slug = dim_indicator.slug and wanted.comparator = fact_benchmark.comparator
            and wanted.period = dim_period.code
    )
