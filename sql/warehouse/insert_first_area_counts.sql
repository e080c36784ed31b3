-- The counts of an import where nothing stands for any of its months: nothing needs comparing.
insert into warehouse.fact_area_count (
    council_key, source_key, period_key, area_key, category_key, version, value, entry, first_line, last_line, import_id,
    recorded_from, is_current
)
select
    reading.council_key,
    reading.source_key,
    dim_period.period_key,
    dim_area.area_key,
    counted.category_key,
    1 as version,
    counted.value,
    nullif(held.entry, '') as entry,
    counted.first_line,
    counted.last_line,
    area_count.import_id,
    $2::timestamptz as recorded_from,
    true as is_current
from (
    select
        area_reading.import_id,
        area_reading.months,
        area_reading.entries,
        dim_council.council_key,
        dim_source.source_key,
        (
            select array_agg(dim_category.category_key order by listed.place)
            from unnest(area_reading.categories, area_reading.measures) with ordinality as listed (code, measure, place)
            inner join warehouse.dim_category
                on listed.code = dim_category.code and listed.measure = dim_category.measure
            where dim_category.source_key = dim_source.source_key
        ) as category_keys
    from landing.area_reading
    inner join ops.import on area_reading.import_id = import.import_id
    inner join warehouse.dim_council on import.council = dim_council.code
    inner join warehouse.dim_source on import.source = dim_source.code
    where area_reading.import_id = $1
    offset 0
) as reading
cross join lateral unnest(reading.months, reading.entries) as held (month, entry)
inner join warehouse.dim_period on held.month = dim_period.code
inner join landing.area_count on reading.import_id = area_count.import_id and held.month = area_count.period
inner join warehouse.dim_area on area_count.area = dim_area.code
cross join lateral unnest(area_count.counts, area_count.first_lines, area_count.last_lines, reading.category_keys)
as counted (value, first_line, last_line, category_key)
where counted.value > 0
