-- A person stops, or takes up again, the messages about an expected figure. $1 id, $2 true to pause.
update warehouse.fact_expected_figure
set paused = $2
where expected_id = $1;
