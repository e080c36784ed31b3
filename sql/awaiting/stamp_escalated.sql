-- An escalation of the given day was sent or recorded for these figures: the first day stays, the latest role stands.
update warehouse.fact_expected_figure
set
    escalated_on = least(escalated_on, $2::date),
    escalated_to = $3
where expected_id = any($1::bigint [])
