-- $1 the moment, $2 council, $3 quarter or null. Every version that was known then, oldest first.
select jsonb_build_object(
    'indicator', version.indicator,
    'ref', version.ref,
    'period', version.period,
    'version', version.version,
    'value', version.value::text,
    'text', version.text,
    'components', coalesce(part.components, '[]'::jsonb),
    'partial', version.partial,
    'missing', to_jsonb(version.missing),
    'source', version.source,
    'typed', version.typed,
    'coverage', jsonb_build_object('from', version.coverage_from, 'to', version.coverage_to),
    'deliverySha256', version.delivery_sha256,
    'importId', version.import_id::text,
    'recordedAt', version.recorded_from,
    'replacedAt', case when version.recorded_to <= $1::timestamptz then version.recorded_to end
) as figure
from publish.figure_versions as version
left join lateral (
    select jsonb_agg(jsonb_build_object('label', piece.component, 'value', piece.value::text) order by piece.component) as components
    from publish.figure_versions as piece
    where
        piece.council = version.council and piece.indicator = version.indicator and piece.period = version.period
        and piece.version = version.version and piece.component <> 'value'
) as part on true
where
    version.council = $2 and version.component = 'value' and version.recorded_from <= $1::timestamptz
    and (
        $3::text is null
        or exists (
            select 1 from publish.figures_as_at($1::timestamptz) as shown
            where
                shown.council = version.council and shown.indicator = version.indicator
                and shown.period = version.period and shown.shown_in = $3
        )
    )
order by version.indicator asc, version.period asc, version.version asc
