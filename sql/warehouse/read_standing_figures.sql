select
    dim_indicator.slug,
    dim_period.code as period,
    fact_figure.version,
    fact_figure.value,
    fact_figure.partial,
    fact_figure.missing,
    fact_figure.coverage_from,
    fact_figure.coverage_to,
    fact_figure.qualifiers,
    fact_figure.stated_unit,
    fact_figure.recorded_from < $4::timestamptz as replaceable,
    dim_source.code as source,
    coalesce(part.components, '[]'::jsonb) as components
from warehouse.fact_figure
inner join warehouse.dim_council on fact_figure.council_key = dim_council.council_key
inner join warehouse.dim_indicator on fact_figure.indicator_key = dim_indicator.indicator_key
inner join warehouse.dim_period on fact_figure.period_key = dim_period.period_key
inner join warehouse.dim_source on fact_figure.source_key = dim_source.source_key
left join lateral (
    select jsonb_agg(
        jsonb_build_object('label', piece.component, 'value', trim_scale(piece.value)::text) order by piece.figure_id
    ) as components
    from warehouse.fact_figure as piece
    where
        piece.council_key = fact_figure.council_key and piece.indicator_id = fact_figure.indicator_id
        and piece.period_key = fact_figure.period_key and piece.version = fact_figure.version and piece.component <> 'value'
) as part on true
where
    dim_council.code = $1 and fact_figure.is_current and fact_figure.component = 'value'
    and dim_indicator.slug = any($2::text[]) and dim_period.code = any($3::text[])
