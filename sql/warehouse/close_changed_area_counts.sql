-- Closes the counts that this import says otherwise: another number, or none any more. What was learned later, or out of a delivery
-- that counts from a later day, stays.
update warehouse.fact_area_count
set is_current = false, recorded_to = $2
from (
    select
        standing.council_key,
        standing.source_key,
        standing.period_key,
        standing.area_key,
        standing.category_key
    from landing.area_reading
    inner join ops.import on area_reading.import_id = import.import_id
    inner join warehouse.dim_council on import.council = dim_council.code
    inner join warehouse.dim_source on import.source = dim_source.code
    inner join warehouse.dim_period on dim_period.code = any(area_reading.months)
    inner join warehouse.fact_area_count as standing
        on
            dim_council.council_key = standing.council_key and dim_source.source_key = standing.source_key
            and dim_period.period_key = standing.period_key and standing.is_current
    inner join warehouse.dim_category on standing.category_key = dim_category.category_key
    inner join warehouse.dim_area on standing.area_key = dim_area.area_key
    inner join ops.import as standing_import on standing.import_id = standing_import.import_id
    left join landing.area_count
        on
            area_reading.import_id = area_count.import_id and dim_period.code = area_count.period
            and dim_area.code = area_count.area
    where
        area_reading.import_id = $1
        and standing.value <> coalesce(area_count.counts[array_position(area_reading.categories, dim_category.code)], 0)
        and standing.recorded_from <= $2::timestamptz
        and (standing_import.known_on, standing_import.known_rank) <= (import.known_on, import.known_rank)
        -- A later delivery may have said the same again and written nothing.
        and not exists (
            select 1
            from ops.import as later
            inner join landing.area_reading as told on later.import_id = told.import_id
            where
                later.council = import.council and later.source = import.source and not later.dry_run
                and later.outcome in ('loaded', 'unchanged', 'partly_quarantined')
                and (later.known_on, later.known_rank) > (import.known_on, import.known_rank)
                and dim_period.code = any(told.months)
        )
) as changed
where
    fact_area_count.council_key = changed.council_key and fact_area_count.source_key = changed.source_key
    and fact_area_count.period_key = changed.period_key and fact_area_count.area_key = changed.area_key
    and fact_area_count.category_key = changed.category_key and fact_area_count.is_current
