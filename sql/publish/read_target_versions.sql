-- Every version of the targets of an indicator, the catalogue's and those that reports print, oldest first.
-- $1 as at, $2 council, $3 indicator or null, $4 the periods wanted or null.
select
    target_versions.indicator,
    jsonb_build_object(
        'period', target_versions.period,
        'origin', target_versions.origin,
        'version', target_versions.version,
        'text', target_versions.text,
        'floor', target_versions.floor_text,
        'status', target_versions.status,
        'comparator', target_versions.comparator,
        'low', target_versions.low::text,
        'high', target_versions.high::text,
        'place', target_versions.place,
        'import', target_versions.import_id::text,
        'deliverySha256', target_versions.delivery_sha256,
        'recordedAt', target_versions.recorded_from,
        'supersededAt', case when target_versions.recorded_to <= $1::timestamptz then target_versions.recorded_to end
    ) as target
from publish.target_versions
where
    target_versions.council = $2 and ($3::text is null or target_versions.indicator = $3)
    and ($4::text[] is null or target_versions.period = any($4)) and target_versions.recorded_from <= $1::timestamptz
order by
    target_versions.indicator asc, target_versions.period asc, target_versions.origin asc, target_versions.version asc
