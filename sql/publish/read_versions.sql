-- Every version of one figure, oldest first. $1 as at, $2 council, $3 indicator, $4 its own period.
select
    jsonb_build_object(
        'component', version.component,
        'version', version.version,
        'value', version.value::text,
        'text', version.text,
        'source', version.source,
        'partial', version.partial,
        'missing', version.missing,
        'typed', version.typed,
        'place', version.place,
        'deliverySha256', version.delivery_sha256,
        'import', version.import_id::text,
        'recordedAt', version.recorded_from,
        'supersededAt', version.recorded_to
    ) as version
from publish.figure_versions as version
where
    version.council = $2 and version.indicator = $3 and version.period = $4
    and version.recorded_from <= $1
order by version.version, version.component <> 'value', version.component;
