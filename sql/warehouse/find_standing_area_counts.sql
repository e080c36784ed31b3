-- What an import of a bulk file holds, and whether anything stands for one of its months.
select
    area_reading.months,
    exists (
        select 1
        from warehouse.fact_area_count
        inner join ops.import on area_reading.import_id = import.import_id
        inner join warehouse.dim_council on import.council = dim_council.code
        inner join warehouse.dim_source on import.source = dim_source.code
        inner join warehouse.dim_period on dim_period.code = any(area_reading.months)
        where
            fact_area_count.council_key = dim_council.council_key and fact_area_count.source_key = dim_source.source_key
            and fact_area_count.period_key = dim_period.period_key
    ) as standing
from landing.area_reading
where area_reading.import_id = $1
