select
    wanted.slug,
    wanted.year,
    jsonb_build_object(
        'period', wanted.period, 'value', trim_scale(figure.value)::text, 'components', coalesce(part.components, '[]'::jsonb),
        'coverageFrom', figure.coverage_from, 'coverageTo', figure.coverage_to, 'observedOn', figure.observed_on,
        'partial', figure.partial, 'missing', figure.missing, 'qualifiers', figure.qualifiers,
        'statedUnit', figure.stated_unit, 'source', dim_source.code, 'typed', figure.typed is not null
    ) as figure
from jsonb_to_recordset($2::jsonb) as wanted (slug text, year text, period text)
inner join warehouse.dim_council on dim_council.code = $1
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and wanted.slug = dim_indicator.slug and dim_indicator.valid_to is null
inner join warehouse.dim_period on wanted.period = dim_period.code
inner join warehouse.fact_figure as figure
    on
        dim_council.council_key = figure.council_key and dim_indicator.indicator_id = figure.indicator_id
        and dim_period.period_key = figure.period_key and figure.component = 'value'
        and figure.recorded_from <= $3 and (figure.recorded_to is null or figure.recorded_to > $3)
inner join warehouse.dim_source on figure.source_key = dim_source.source_key
left join lateral (
    select jsonb_agg(jsonb_build_object('label', piece.component, 'value', trim_scale(piece.value)::text) order by piece.figure_id)
        as components
    from warehouse.fact_figure as piece
    where
        piece.council_key = figure.council_key and piece.indicator_id = figure.indicator_id
        and piece.period_key = figure.period_key and piece.component <> 'value' and piece.version = figure.version
) as part on true
