-- The quarters of its own year up to its own that a report has figures for; and its own.
select distinct candidate.code
from ops.import
inner join lateral (
    select import.period as code
    union all
    select observation.period as code
    from landing.observation
    where observation.import_id = import.import_id and observation.period ~ '^\d{4}-\d{2}-Q[1-4]$'
) as candidate on candidate.code <= import.period and left(candidate.code, 7) = left(import.period, 7)
where import.import_id = $1 and import.period ~ '^\d{4}-\d{2}-Q[1-4]$'
order by candidate.code asc
