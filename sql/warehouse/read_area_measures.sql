-- The measures and months that an import's counts of small areas add to.
select distinct
    observation.measure,
    observation.period
from landing.observation
inner join landing.area_reading on observation.import_id = area_reading.import_id
where observation.import_id = $1 and observation.measure = any(area_reading.measures) and observation.period = any(area_reading.months)
order by 1 asc, 2 asc
