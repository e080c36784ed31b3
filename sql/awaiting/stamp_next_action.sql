-- When something happens next about each expected figure; null where nothing will.
update warehouse.fact_expected_figure as e
set next_action_on = n.day
from unnest($1::bigint [], $2::date []) as n (expected_id, day)
where e.expected_id = n.expected_id and e.next_action_on is distinct from n.day
