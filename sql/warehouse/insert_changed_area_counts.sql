-- Writes the counts of an import that no current row says: new ones, those that were closed just now, and 0 for what is gone. Of a month
-- that a later delivery has told whole nothing is written: where that one has no count there is none.
with told_later as (
    select distinct told.month
    from ops.import as own
    inner join ops.import as later
        on
            own.council = later.council and own.source = later.source and not later.dry_run
            and later.outcome in ('loaded', 'unchanged', 'partly_quarantined')
            and (later.known_on, later.known_rank) > (own.known_on, own.known_rank)
    inner join landing.area_reading on later.import_id = area_reading.import_id
    cross join lateral unnest(area_reading.months) as told (month)
    where own.import_id = $1
),

staged as (
    select
        dim_council.council_key,
        dim_source.source_key,
        dim_period.period_key,
        dim_area.area_key,
        dim_category.category_key,
        counted.value,
        nullif(held.entry, '') as entry,
        counted.first_line,
        counted.last_line
    from landing.area_reading
    inner join ops.import on area_reading.import_id = import.import_id
    inner join warehouse.dim_council on import.council = dim_council.code
    inner join warehouse.dim_source on import.source = dim_source.code
    cross join lateral unnest(area_reading.months, area_reading.entries) as held (month, entry)
    inner join warehouse.dim_period on held.month = dim_period.code
    inner join landing.area_count on area_reading.import_id = area_count.import_id and held.month = area_count.period
    inner join warehouse.dim_area on area_count.area = dim_area.code
    cross join lateral unnest(area_count.counts, area_count.first_lines, area_count.last_lines)
    with ordinality as counted (value, first_line, last_line, place)
    inner join warehouse.dim_category
        on
            dim_source.source_key = dim_category.source_key and dim_category.code = area_reading.categories[counted.place]
            and dim_category.measure = area_reading.measures[counted.place]
    where
        area_reading.import_id = $1 and counted.value > 0
        and not exists (select 1 from told_later where told_later.month = held.month)
),

earlier as (
    select
        fact_area_count.council_key,
        fact_area_count.source_key,
        fact_area_count.period_key,
        fact_area_count.area_key,
        fact_area_count.category_key,
        max(fact_area_count.version) as version,
        bool_or(fact_area_count.is_current) as stands,
        bool_or(fact_area_count.recorded_to = $2::timestamptz) as closed_now
    from landing.area_reading
    inner join ops.import on area_reading.import_id = import.import_id
    inner join warehouse.dim_council on import.council = dim_council.code
    inner join warehouse.dim_source on import.source = dim_source.code
    inner join warehouse.dim_period on dim_period.code = any(area_reading.months)
    inner join warehouse.fact_area_count
        on
            dim_council.council_key = fact_area_count.council_key and dim_source.source_key = fact_area_count.source_key
            and dim_period.period_key = fact_area_count.period_key
    where area_reading.import_id = $1
    group by 1, 2, 3, 4, 5
),

written as (
    insert into warehouse.fact_area_count (
        council_key, source_key, period_key, area_key, category_key, version, value, entry, first_line, last_line, import_id,
        recorded_from, is_current
    )
    select
        council_key,
        source_key,
        period_key,
        area_key,
        category_key,
        coalesce(earlier.version, 0) + 1 as version,
        coalesce(staged.value, 0) as value,
        staged.entry,
        staged.first_line,
        staged.last_line,
        $1::bigint as import_id,
        $2::timestamptz as recorded_from,
        true as is_current
    from staged
    full join earlier using (council_key, source_key, period_key, area_key, category_key)
    where not coalesce(earlier.stands, false) and (staged.value is not null or earlier.closed_now)
    returning period_key, category_key
)

select distinct
    dim_category.measure,
    dim_period.code as period
from written
inner join warehouse.dim_category on written.category_key = dim_category.category_key
inner join warehouse.dim_period on written.period_key = dim_period.period_key
order by 1 asc, 2 asc
