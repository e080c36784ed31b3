-- Says of each thing that a report prints whether it is new, revised, unchanged, or older than what stands: learned earlier, or
-- printed in the report of an earlier quarter. $1 the import, $2 recorded at, $3 what is printed, by position.
select
    wanted.position,
    standing.printed_id as standing,
    coalesce(earlier.version, 0) + 1 as version,
    case
        when standing.printed_id is null then 'new'
        when standing.sameness = wanted.sameness then 'unchanged'
        when standing.recorded_from > $2::timestamptz then 'superseded'
        when
            (standing_import.period, standing_import.known_on, standing_import.known_rank)
            > (import.period, import.known_on, import.known_rank) then 'superseded'
        else 'revised'
    end as verdict
from jsonb_to_recordset($3::jsonb) as wanted (position integer, slug text, kind text, period text, comparator text, sameness text)
inner join ops.import on import.import_id = $1
inner join warehouse.dim_council on import.council = dim_council.code
inner join warehouse.dim_indicator
    on
        dim_council.council_key = dim_indicator.council_key and wanted.slug = dim_indicator.slug
        and dim_indicator.valid_to is null
inner join warehouse.dim_period on wanted.period = dim_period.code
left join warehouse.fact_printed as standing
    on
        dim_council.council_key = standing.council_key and dim_indicator.indicator_id = standing.indicator_id
        and wanted.kind = standing.kind and dim_period.period_key = standing.period_key
        and wanted.comparator = standing.comparator and standing.is_current
left join ops.import as standing_import on standing.import_id = standing_import.import_id
left join lateral (
    select max(fact_printed.version) as version
    from warehouse.fact_printed
    where
        fact_printed.council_key = dim_council.council_key and fact_printed.indicator_id = dim_indicator.indicator_id
        and fact_printed.kind = wanted.kind and fact_printed.period_key = dim_period.period_key
        and fact_printed.comparator = wanted.comparator
) as earlier on true
order by wanted.position asc
