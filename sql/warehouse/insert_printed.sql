-- $1 the import, $2 recorded at, $3 what is printed, with its versions.
insert into warehouse.fact_printed (
    council_key, indicator_id, kind, period_key, comparator, version, text, value, status, detail, sameness, place, import_id,
    delivery_sha256, recorded_from, is_current
)
select
    dim_council.council_key,
    dim_indicator.indicator_id,
    wanted.kind,
    dim_period.period_key,
    wanted.comparator,
    wanted.version,
    wanted.text,
    wanted.value,
    wanted.status,
    wanted.detail,
    wanted.sameness,
    wanted.place,
    import.import_id,
    import.content_sha256,
    $2::timestamptz as recorded_from,
    true as is_current
from jsonb_to_recordset($3::jsonb) as wanted (
    slug text, kind text, period text, comparator text, version integer, text text, value numeric, status text, detail jsonb,
    sameness text, place text
)
inner join ops.import on import.import_id = $1
inner join warehouse.dim_council on import.council = dim_council.code
inner join warehouse.dim_indicator
    on
        dim_council.council_key = dim_indicator.council_key and wanted.slug = dim_indicator.slug
        and dim_indicator.valid_to is null
inner join warehouse.dim_period on wanted.period = dim_period.code
