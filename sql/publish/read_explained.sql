-- Why a figure is what it is, line by line. $1 as at, $2 council, $3 indicator (slug or reference), $4 period (its own, or the quarter that shows it).
select
    jsonb_build_object(
        'indicator', line.indicator,
        'ref', line.ref,
        'title', line.title,
        'shownIn', line.shown_in,
        'period', line.period,
        'status', line.status,
        'text', line.text,
        'value', trim_scale(line.value)::text,
        'unrounded', trim_scale(line.unrounded)::text,
        'unit', line.unit,
        'components', line.components,
        'source', line.source,
        'place', line.place,
        'deliverySha256', line.delivery_sha256,
        'version', line.version,
        'recordedAt', line.recorded_at,
        'coverage', case
            when line.coverage_from is not null
                then jsonb_build_object('from', line.coverage_from, 'to', line.coverage_to)
        end,
        'missing', line.missing,
        'typed', line.typed,
        'target', line.target_text,
        'rag', line.rag,
        'judgedBecause', line.judged_because,
        'trend', line.trend_published,
        'trendEvidence', line.trend_evidence,
        'flags', to_jsonb(line.flags),
        'evidence', line.evidence,
        'assurance', jsonb_build_object('stated', line.assurance_stated, 'level', line.assurance_level),
        'owner', line.owner,
        'due', line.due,
        'comment', line.comment
    ) as line
from publish.figures_as_at($1) as line
where
    line.council = $2
    and (line.indicator = $3 or line.ref = $3)
    and (line.period = $4 or line.shown_in = $4)
order by line.shown_in;
