insert into warehouse.fact_assessment (
    council_key, indicator_id, quarter_key, period_key, version, figure_id, target_met, rag, forecast, judged_because,
    trend_published, trend_direction, trend_judgement, trend_evidence, assurance_key, evidence, recorded_from, is_current
)
select
    dim_council.council_key,
    dim_indicator.indicator_id,
    quarter.period_key as quarter_key,
    reference.period_key,
    given.version,
    given.figure_id,
    given.target_met,
    given.rag,
    given.forecast,
    given.judged_because,
    given.trend_published,
    given.trend_direction,
    given.trend_judgement,
    given.trend_evidence,
    dim_assurance.assurance_key,
    given.evidence,
    $3::timestamptz as recorded_from,
    true as is_current
from jsonb_to_recordset($2::jsonb) as given (
    slug text, shown_in text, period text, version integer, figure_id bigint, target_met boolean, rag text, forecast jsonb,
    judged_because text, trend_published text, trend_direction text, trend_judgement text, trend_evidence text,
    flags jsonb, evidence jsonb
)
inner join warehouse.dim_council on dim_council.code = $1
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and given.slug = dim_indicator.slug and dim_indicator.valid_to is null
inner join warehouse.dim_period as quarter on given.shown_in = quarter.code
inner join warehouse.dim_period as reference on given.period = reference.code
inner join warehouse.dim_assurance on dim_assurance.flags = array(select jsonb_array_elements_text(given.flags))
