-- What one import staged of these measures. $1 import, $2 measures.
select
    ops.import.source,
    observation.measure,
    observation.period,
    trim_scale(observation.value::numeric)::text as value,
    observation.components,
    observation.place
from landing.observation
inner join ops.import on observation.import_id = ops.import.import_id
where observation.import_id = $1 and observation.measure = any($2::text[])
order by observation.measure asc, observation.period asc
