-- Closes the standing assessments that differ from the new ones and were not learned later; gives back the lines that may be written.
with wanted as (
    select
        dim_council.council_key,
        dim_indicator.indicator_id,
        quarter.period_key as quarter_key,
        given.*
    from jsonb_to_recordset($2::jsonb) as given (
        slug text, shown_in text, figure_id bigint, target_met boolean, rag text, forecast jsonb, judged_because text,
        trend_published text, trend_direction text, trend_judgement text, trend_evidence text, flags jsonb, evidence jsonb
    )
    inner join warehouse.dim_council on dim_council.code = $1
    inner join warehouse.dim_indicator
        on dim_council.council_key = dim_indicator.council_key and given.slug = dim_indicator.slug and dim_indicator.valid_to is null
    inner join warehouse.dim_period as quarter on given.shown_in = quarter.code
),

compared as (
    select
        wanted.slug,
        wanted.shown_in,
        standing.assessment_id,
        standing.version,
        standing.recorded_from >= $3::timestamptz as learned_later,
        (
            standing.figure_id, standing.target_met, standing.rag, standing.forecast, standing.judged_because,
            standing.trend_published, standing.trend_direction, standing.trend_judgement, standing.trend_evidence,
            to_jsonb(dim_assurance.flags), standing.evidence
        ) is not distinct from (
            wanted.figure_id, wanted.target_met, wanted.rag, wanted.forecast, wanted.judged_because,
            wanted.trend_published, wanted.trend_direction, wanted.trend_judgement, wanted.trend_evidence,
            wanted.flags, wanted.evidence
        ) as same
    from wanted
    left join warehouse.fact_assessment as standing
        on
            wanted.council_key = standing.council_key and wanted.indicator_id = standing.indicator_id
            and wanted.quarter_key = standing.quarter_key and standing.is_current
    left join warehouse.dim_assurance on standing.assurance_key = dim_assurance.assurance_key
),

closed as (
    update warehouse.fact_assessment
    set is_current = false, recorded_to = $3
    from compared
    where fact_assessment.assessment_id = compared.assessment_id and not compared.same and not compared.learned_later
    returning fact_assessment.assessment_id
)

select
    compared.slug,
    compared.shown_in,
    coalesce(compared.version, 0) + 1 as version
from compared
left join closed on compared.assessment_id = closed.assessment_id
where compared.assessment_id is null or closed.assessment_id is not null
