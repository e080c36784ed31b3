-- Which of two deliveries is the newer one, whenever each of them is read; and rounds that are run in any order.
set local role quarterday_owner;

alter table ops.import add column known_on date, add column known_rank bigint;
update ops.import
set known_on = delivery.received_on, known_rank = delivery.delivery_id
from landing.delivery
where delivery.delivery_id = import.delivery_id;
comment on column ops.import.known_on is 'the day from which what it says counts: its delivery''s receipt; for a mended file the day of the replay';
comment on column ops.import.known_rank is 'the order within that day: of two deliveries the one that came last';

-- A round as of an earlier day than the one that opened the lines of its quarter.
grant update (opened_on) on warehouse.fact_report_line, warehouse.fact_expected_figure to quarterday_loader;

reset role;
