-- Sources and periods of a council with something missing, and those settled whose chase may still be open.
select
    s.code as source,
    p.code as period,
    bool_or(owed.missing) as owing
from warehouse.fact_expected_figure as e
inner join warehouse.dim_council as c on e.council_key = c.council_key
inner join warehouse.dim_source as s on e.source_key = s.source_key
inner join warehouse.dim_period as p on e.period_key = p.period_key
inner join warehouse.dim_indicator as i on e.indicator_key = i.indicator_key
left join warehouse.fact_figure as f
    on
        e.council_key = f.council_key
        and e.indicator_id = f.indicator_id
        and e.period_key = f.period_key
        and f.component = 'value'
        and f.is_current
cross join lateral (
    select e.ended_as is null and (f.figure_id is null or f.partial) as missing
) as owed
where
    c.code = $1
    and i.lifecycle <> 'proposed'
    and (
        owed.missing
        or e.next_action_on is not null
        or greatest(e.received_on, e.ended_on) >= $2::date - 7
    )
group by s.code, p.code, p.start_date
order by p.start_date, s.code, p.code
