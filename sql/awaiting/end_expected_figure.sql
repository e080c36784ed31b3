-- A person ends an expectation. $1 id, $2 waived, withdrawn or not_applicable, $3 day, $4 reason.
update warehouse.fact_expected_figure
set ended_as = $2, ended_on = $3, ended_reason = $4, next_action_on = null
where expected_id = $1;
