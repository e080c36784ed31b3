-- Every version of the benchmarks of an indicator, the catalogue's and those that reports print. $1 as at, $2 council, $3 indicator.
select
    jsonb_build_object(
        'comparator', benchmark_versions.comparator,
        'period', benchmark_versions.period,
        'origin', benchmark_versions.origin,
        'version', benchmark_versions.version,
        'text', benchmark_versions.text,
        'value', benchmark_versions.value::text,
        'dateText', benchmark_versions.date_text,
        'source', benchmark_versions.source,
        'import', benchmark_versions.import_id::text,
        'deliverySha256', benchmark_versions.delivery_sha256,
        'recordedAt', benchmark_versions.recorded_from,
        'supersededAt', case when benchmark_versions.recorded_to <= $1::timestamptz then benchmark_versions.recorded_to end
    ) as benchmark
from publish.benchmark_versions
where
    benchmark_versions.council = $2 and benchmark_versions.indicator = $3 and benchmark_versions.recorded_from <= $1::timestamptz
order by
    benchmark_versions.comparator asc, benchmark_versions.period asc, benchmark_versions.origin asc, benchmark_versions.version asc
