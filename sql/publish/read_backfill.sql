-- What a published report came to: its rows by fate, its indicators and figures, and what was flagged (each flag once an indicator).
with row_of as (
    select
        report_row.*,
        import.council,
        import.period
    from landing.report_row
    inner join ops.import on report_row.import_id = import.import_id
    where report_row.import_id = $1
),

cell as (
    select distinct
        row_of.indicator,
        value ->> 'period' as period
    from row_of
    cross join lateral jsonb_array_elements(row_of.line -> 'values') as value
    where row_of.fate = 'fed' and value ->> 'status' = 'observed' and value ->> 'period' is not null
),

flagged as (
    select
        coalesce(row_of.indicator, row_of.place) as subject,
        unnest(row_of.flags) as flag
    from row_of
    union
    select
        shown.indicator as subject,
        unnest(shown.flags) as flag
    from publish.figures as shown
    where (shown.council, shown.shown_in, shown.indicator) in (
        select
            row_of.council,
            row_of.period,
            row_of.indicator
        from row_of
        where row_of.fate = 'fed'
    )
),

counted as (
    select
        flagged.flag,
        count(*) as times
    from flagged
    where flagged.flag <> 'awaited'
    group by flagged.flag
)

select jsonb_build_object(
    'duplicate', (select count(*) from row_of where row_of.fate = 'duplicate'),
    'undecided', (select count(*) from row_of where row_of.fate = 'undecided'),
    'kinds', coalesce((
        select jsonb_object_agg(kind.kind, kind.times)
        from (select row_of.kind, count(*) as times from row_of group by row_of.kind) as kind
    ), '{}'::jsonb),
    'rags', coalesce((
        select jsonb_object_agg(shade.rag, shade.times)
        from (select row_of.rag, count(*) as times from row_of where row_of.rag is not null group by row_of.rag) as shade
    ), '{}'::jsonb),
    'ragIsForecast', (select bool_and(row_of.rag_is_forecast) from row_of where row_of.rag is not null),
    'indicators', (select count(distinct row_of.indicator) from row_of where row_of.fate = 'fed'),
    'figures', (select count(*) from cell),
    'flags', coalesce((select jsonb_object_agg(counted.flag, counted.times) from counted), '{}'::jsonb),
    'evidence', coalesce((
        select jsonb_agg(
            jsonb_build_object(
                'place', row_of.place, 'indicator', row_of.indicator, 'flag', found ->> 'flag', 'evidence', found ->> 'evidence'
            ) order by row_of.number
        )
        from row_of
        cross join lateral jsonb_array_elements(row_of.line -> 'flags') as found
    ), '[]'::jsonb)
) as found
