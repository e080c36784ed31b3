insert into landing.area_reading (import_id, categories, measures, months, entries, areas)
values ($1, $2, $3, $4, $5, (select count(*) from landing.area_count where area_count.import_id = $1))
