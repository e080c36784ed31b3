-- One checksum over the facts of the warehouse, their dimensions' versions and the import ledger, in a fixed order.
with summed as (
    select 'fact_measure' as name, fact_measure.measure_id as id, to_jsonb(fact_measure)::text as line from warehouse.fact_measure
    union all
    select 'fact_figure', fact_figure.figure_id, to_jsonb(fact_figure)::text from warehouse.fact_figure
    union all
    select 'fact_statement', fact_statement.statement_id, to_jsonb(fact_statement)::text from warehouse.fact_statement
    union all
    select 'fact_target', fact_target.target_id, to_jsonb(fact_target)::text from warehouse.fact_target
    union all
    select 'fact_benchmark', fact_benchmark.benchmark_id, to_jsonb(fact_benchmark)::text from warehouse.fact_benchmark
    union all
    select 'fact_assessment', fact_assessment.assessment_id, to_jsonb(fact_assessment)::text from warehouse.fact_assessment
    union all
    select 'fact_expected_figure', fact_expected_figure.expected_id, to_jsonb(fact_expected_figure)::text
    from warehouse.fact_expected_figure
    union all
    select
        'fact_report_line',
        row_number() over (
            order by fact_report_line.council_key, fact_report_line.quarter_key, fact_report_line.indicator_id
        ),
        to_jsonb(fact_report_line)::text
    from warehouse.fact_report_line
    union all
    select 'dim_indicator', dim_indicator.indicator_key, to_jsonb(dim_indicator)::text from warehouse.dim_indicator
    union all
    select 'dim_owner', dim_owner.owner_key, to_jsonb(dim_owner)::text from warehouse.dim_owner
    union all
    select 'import', import.import_id, to_jsonb(import)::text from ops.import
)

select
    encode(sha256(convert_to(coalesce(string_agg(summed.name || ' ' || summed.line, E'\n' order by summed.name, summed.id), ''), 'UTF8')), 'hex')
        as sha256,
    count(*) as rows
from summed;
