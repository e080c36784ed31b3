insert into warehouse.dim_area (code, name)
select distinct on (area_count.area)
    area_count.area as code,
    area_count.name
from landing.area_count
where
    area_count.import_id = $1
    and not exists (select 1 from warehouse.dim_area where dim_area.code = area_count.area)
order by area_count.area asc, area_count.period asc
on conflict (code) do nothing
