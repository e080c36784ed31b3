-- Least privilege: who may do what. Nobody but the owner may delete or truncate.
set local role quarterday_owner;

revoke all on schema landing, warehouse, publish, ops from public;
revoke execute on function publish.figures_as_at (timestamptz) from public;

grant usage on schema landing, warehouse, ops, publish, extensions to quarterday_loader;
grant select on all tables in schema landing, warehouse, ops, publish to quarterday_loader;
grant execute on function publish.figures_as_at (timestamptz) to quarterday_loader;
grant insert on all tables in schema landing, warehouse, ops to quarterday_loader;
grant usage on all sequences in schema landing, warehouse, ops to quarterday_loader;
grant update (verdict) on landing.observation, landing.statement to quarterday_loader;
grant update (valid_to) on warehouse.dim_indicator, warehouse.dim_owner to quarterday_loader;
grant update (recorded_to, is_current) on
warehouse.fact_measure, warehouse.fact_figure, warehouse.fact_statement,
warehouse.fact_target, warehouse.fact_benchmark, warehouse.fact_assessment
to quarterday_loader;
grant update (
    owner_key, available_on, due, expected_on, reminders, first_reminded_on, last_reminded_on, escalated_on, escalated_to,
    next_action_on, partly_received_on, received_on, assured_on, published_on, ended_as, ended_on, ended_reason, paused
) on warehouse.fact_expected_figure to quarterday_loader;
-- A round as of an earlier day than the one that opened the lines of its quarter.
grant update (opened_on) on warehouse.fact_report_line, warehouse.fact_expected_figure to quarterday_loader;
grant update on ops.import, ops.quarantine, ops.message, ops.knowledge_clock to quarterday_loader;

grant usage on schema warehouse, ops, publish, landing to quarterday_console;
grant select on all tables in schema warehouse, ops, publish to quarterday_console;
grant select on landing.delivery, landing.content to quarterday_console;
grant execute on function publish.figures_as_at (timestamptz) to quarterday_console;
grant insert on ops.audit_event to quarterday_console;

grant usage on schema publish to quarterday_analyst;
grant select on all tables in schema publish to quarterday_analyst;
grant execute on function publish.figures_as_at (timestamptz) to quarterday_analyst;

reset role;
