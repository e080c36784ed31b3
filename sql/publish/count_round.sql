select
    count(*)::integer as expected,
    count(*) filter (where shown.status = 'received')::integer as received,
    count(*) filter (where shown.status = 'received' and shown.partial)::integer as partial,
    count(*) filter (where shown.status in ('awaited', 'overdue', 'escalated'))::integer as awaited,
    count(*) filter (where shown.status = 'not_due')::integer as "notDue",
    count(*) filter (where shown.status in ('not_applicable', 'to_be_confirmed', 'waived', 'withdrawn'))::integer as "notApplicable",
    count(*) filter (where shown.status = 'quarantined')::integer as quarantined,
    count(*) filter (where shown.status = 'received' and shown.system_fed)::integer as "systemFed",
    count(*) filter (where shown.status = 'received' and not shown.system_fed)::integer as typed
from publish.figures_as_at($1::timestamptz - interval '1 microsecond') as shown
where shown.council = $2 and shown.shown_in = $3
