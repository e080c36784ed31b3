-- A reminder of the given day was sent or recorded for these figures.
update warehouse.fact_expected_figure
set
    reminders = reminders + 1,
    first_reminded_on = least(first_reminded_on, $2::date),
    last_reminded_on = greatest(last_reminded_on, $2::date)
where expected_id = any($1::bigint [])
