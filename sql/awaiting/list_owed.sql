-- Everything that one source was expected to give for one period: here, partly here, settled or owed.
select
    e.expected_id,
    c.code || '/' || i.slug || '/' || p.code as key,
    i.slug as indicator,
    i.title,
    p.start_date as period_start,
    p.end_date as period_end,
    s.title as source_title,
    e.due,
    e.available_on,
    e.expected_on,
    e.paused,
    e.ended_as,
    given.initials as owner,
    coalesce(o.role, given.role) as owner_role,
    coalesce(o.email, given.email) as owner_email,
    f.figure_id is not null as here,
    coalesce(f.partial, false) as partial,
    coalesce(f.missing, '{}') as missing,
    said.availability,
    said.shown_in
from warehouse.fact_expected_figure as e
inner join warehouse.dim_council as c on e.council_key = c.council_key
inner join warehouse.dim_source as s on e.source_key = s.source_key
inner join warehouse.dim_period as p on e.period_key = p.period_key
inner join warehouse.dim_indicator as i on e.indicator_key = i.indicator_key
inner join warehouse.dim_owner as given on e.owner_key = given.owner_key
left join warehouse.dim_owner as o
    on given.council_key = o.council_key and given.initials = o.initials and o.is_current
left join warehouse.fact_figure as f
    on
        e.council_key = f.council_key
        and e.indicator_id = f.indicator_id
        and e.period_key = f.period_key
        and f.component = 'value'
        and f.is_current
left join lateral (
    select
        q.code as shown_in,
        st.availability
    from warehouse.fact_report_line as l
    inner join warehouse.dim_period as q on l.quarter_key = q.period_key
    left join warehouse.fact_statement as st
        on
            l.council_key = st.council_key
            and l.indicator_id = st.indicator_id
            and l.quarter_key = st.period_key
            and st.is_current
    where l.expected_id = e.expected_id
    order by q.start_date desc
    limit 1
) as said on true
where c.code = $1 and s.code = $2 and p.code = $3 and i.lifecycle <> 'proposed'
order by e.due, i.display_order, i.slug
