-- Holds the expected figures while their message is on its way: an arrival waits for it, or is seen by it.
select expected_id
from warehouse.fact_expected_figure
where expected_id = any($1::bigint [])
order by expected_id
for update
