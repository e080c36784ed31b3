-- $1 the day to look from, $2 council or null, $3 quarter or null. One line a figure, however many reports show it.
select jsonb_build_object(
    'key', line.council || '/' || line.indicator || '/' || line.period,
    'council', line.council,
    'indicator', line.indicator,
    'title', line.title,
    'period', line.period,
    'shownIn', line.shown_in,
    'owner', coalesce(standing.owner, line.owner),
    'source', coalesce(standing.source, line.source),
    'state', case when line.status = 'received' then line.awaited_state else line.status end,
    'due', line.due,
    'expectedOn', coalesce(standing.expected_on, case when standing.available_on = line.due then line.due end),
    'partial', coalesce(line.partial, false),
    'missing', coalesce(to_jsonb(line.missing), '[]'::jsonb),
    'reminders', line.reminders,
    'escalatedTo', line.escalated_to,
    'nextActionAt', case when standing.next_action_on >= $1::date then standing.next_action_on end,
    'paused', standing.paused,
    'availabilitySaid', line.availability_said
) as awaited
from (
    select distinct on (figures.council, figures.indicator, figures.period) figures.*
    from publish.figures_as_at((($1::date + 1)::timestamp at time zone 'Europe/London') - interval '1 microsecond') as figures
    where ($2::text is null or figures.council = $2) and ($3::text is null or figures.shown_in = $3)
    order by figures.council asc, figures.indicator asc, figures.period asc, figures.shown_in desc
) as line
inner join publish.expected_figures as standing
    on line.council = standing.council and line.indicator = standing.indicator and line.period = standing.period
where line.status in ('not_due', 'awaited', 'overdue', 'escalated', 'quarantined') or (line.status = 'received' and line.partial)
order by line.council asc, line.shown_in asc, line.display_order asc
