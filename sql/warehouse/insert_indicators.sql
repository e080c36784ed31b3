insert into warehouse.dim_indicator (
    indicator_id, council_key, slug, ref, title, kind, priority_key, action, owner_key, committee, unit, decimals,
    polarity, frequency, accumulation, year_rule, source_key, source_as_published, lifecycle, display_order,
    definition, definition_sha256, catalogue_version, valid_from
)
select
    coalesce(earlier.indicator_id, nextval('warehouse.indicator_id_seq')) as indicator_id,
    dim_council.council_key,
    wanted.slug,
    wanted.definition ->> 'ref' as ref,
    wanted.definition ->> 'title' as title,
    wanted.definition ->> 'kind' as kind,
    dim_priority.priority_key,
    wanted.definition ->> 'action' as action,
    dim_owner.owner_key,
    wanted.definition ->> 'committee' as committee,
    wanted.definition ->> 'unit' as unit,
    (wanted.definition ->> 'decimals')::integer as decimals,
    wanted.definition ->> 'polarity' as polarity,
    wanted.definition ->> 'frequency' as frequency,
    wanted.definition ->> 'accumulation' as accumulation,
    wanted.definition ->> 'yearRule' as year_rule,
    dim_source.source_key,
    wanted.definition ->> 'sourceAsPublished' as source_as_published,
    wanted.definition ->> 'lifecycle' as lifecycle,
    wanted.display_order,
    wanted.definition,
    wanted.definition_sha256,
    $5 as catalogue_version,
    case when earlier.indicator_id is null then $3::timestamptz else $4::timestamptz end as valid_from
from jsonb_to_recordset($2::jsonb) as wanted (slug text, definition jsonb, definition_sha256 text, display_order integer, owner text)
inner join warehouse.dim_council on dim_council.code = $1
inner join warehouse.dim_priority
    on dim_council.council_key = dim_priority.council_key and dim_priority.code = wanted.definition ->> 'priority'
inner join warehouse.dim_owner
    on dim_council.council_key = dim_owner.council_key and dim_owner.initials = wanted.owner and dim_owner.valid_to is null
inner join warehouse.dim_source on dim_source.code = wanted.definition ->> 'source'
left join lateral (
    select dim_indicator.indicator_id from warehouse.dim_indicator
    where dim_indicator.council_key = dim_council.council_key and dim_indicator.slug = wanted.slug
    limit 1
) as earlier on true
where not exists (
    select 1 from warehouse.dim_indicator as standing
    where standing.council_key = dim_council.council_key and standing.slug = wanted.slug and standing.valid_to is null
)
order by wanted.display_order
