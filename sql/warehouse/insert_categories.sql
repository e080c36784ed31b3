insert into warehouse.dim_category (source_key, code, measure)
select
    dim_source.source_key,
    counted.code,
    counted.measure
from landing.area_reading
inner join ops.import on area_reading.import_id = import.import_id
inner join warehouse.dim_source on import.source = dim_source.code
cross join lateral unnest(area_reading.categories, area_reading.measures) as counted (code, measure)
where area_reading.import_id = $1
on conflict (source_key, code, measure) do nothing
