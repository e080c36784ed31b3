-- A person gives more time: the ladder begins anew from the new due date; the old one is kept. $1 id, $2 new due date, $3 day.
with replaced as (
    insert into warehouse.fact_replaced_due_date (expected_id, version, due, replaced_on)
    select
        expected.expected_id,
        (
            select count(*) + 1 from warehouse.fact_replaced_due_date as earlier
            where earlier.expected_id = expected.expected_id
        ) as version,
        expected.due,
        $3::date as replaced_on
    from warehouse.fact_expected_figure as expected
    where expected.expected_id = $1
    returning expected_id
)

update warehouse.fact_expected_figure
set due = $2, escalated_on = null, escalated_to = null, next_action_on = null
from replaced
where fact_expected_figure.expected_id = replaced.expected_id;
