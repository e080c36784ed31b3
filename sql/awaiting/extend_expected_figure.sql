-- A person gives more time: the ladder begins anew from the new due date. $1 id, $2 new due date.
update warehouse.fact_expected_figure
set due = $2, expected_on = case when expected_on < $2 then $2 else expected_on end, escalated_on = null, escalated_to = null, next_action_on = null
where expected_id = $1;
