-- $1 what is replaced, $2 recorded at.
update warehouse.fact_printed
set is_current = false, recorded_to = $2
where printed_id = any($1::bigint[])
