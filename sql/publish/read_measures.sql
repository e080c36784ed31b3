-- The measures that may stand behind a figure, oldest first. $1 as at, $2 council, $3 measures, $4 periods.
select
    jsonb_build_object(
        'source', measure.source,
        'measure', measure.measure,
        'period', measure.period,
        'version', measure.version,
        'value', measure.value::text,
        'components', measure.components,
        'coverage', jsonb_build_object('from', measure.coverage_from, 'to', measure.coverage_to),
        'place', measure.place,
        'deliverySha256', measure.delivery_sha256,
        'import', measure.import_id::text,
        'recordedAt', measure.recorded_from,
        'supersededAt', measure.recorded_to
    ) as measure
from publish.measures as measure
where
    measure.council = $2 and measure.measure = any($3::text[]) and measure.period = any($4::text[])
    and measure.recorded_from <= $1
order by measure.source, measure.measure, measure.period, measure.version;
