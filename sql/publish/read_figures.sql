-- $1 the moment, $2 council, $3 quarter or null (the newest that was open at that moment). One document a line, in catalogue order.
select jsonb_build_object(
    'indicator', shown.indicator,
    'ref', shown.ref,
    'title', shown.title,
    'kind', shown.kind,
    'period', shown.period,
    'shownIn', shown.shown_in,
    'value', trim_scale(shown.value)::text,
    'unrounded', trim_scale(shown.unrounded)::text,
    'text', shown.text,
    'unit', shown.unit,
    'components', shown.components,
    'status', shown.status,
    'flags', shown.flags,
    'evidence', shown.evidence,
    'assurance', jsonb_build_object('stated', shown.assurance_stated, 'level', shown.assurance_level),
    'target', case
        when shown.target_text is null then null
        else jsonb_build_object(
            'text', shown.target_text, 'status', shown.target_status, 'comparator', shown.comparator,
            'low', trim_scale(shown.target_low)::text, 'high', trim_scale(shown.target_high)::text,
            'unit', shown.target_unit, 'per', shown.target_per, 'by', shown.target_by
        )
    end,
    'targetMet', shown.target_met,
    'rag', shown.rag,
    'forecast', shown.forecast,
    'judgedBecause', shown.judged_because,
    'trend', jsonb_build_object(
        'published', shown.trend_published, 'direction', shown.trend_direction, 'judgement', shown.trend_judgement
    ),
    'trendEvidence', shown.trend_evidence,
    'benchmarks', shown.benchmarks,
    'owner', shown.owner,
    'priority', shown.priority,
    'committee', shown.committee,
    'source', shown.source,
    'sourceAsPublished', shown.source_as_published,
    'systemFed', shown.system_fed,
    'typed', shown.typed,
    'due', shown.due,
    'expectedOn', coalesce(shown.expected_on, case when shown.available_on = shown.due then shown.due end),
    'availabilitySaid', shown.availability_said,
    'coverage', case
        when shown.coverage_from is null then null
        else jsonb_build_object('from', shown.coverage_from, 'to', shown.coverage_to)
    end,
    'missing', coalesce(to_jsonb(shown.missing), '[]'::jsonb),
    'observedOn', shown.observed_on,
    'version', shown.version,
    'place', shown.place,
    'deliverySha256', shown.delivery_sha256,
    'recordedAt', shown.recorded_at,
    'comment', shown.comment,
    -- What the newest published report of the quarter prints of it: a RAG that is a forecast stays one.
    'printed', printed.found
) as figure
from publish.figures_as_at($1::timestamptz) as shown
left join lateral (
    select
        jsonb_build_object(
            'rag', report_rows.rag, 'ragIsForecast', report_rows.rag_is_forecast, 'target', report_rows.target_text,
            'floor', report_rows.floor_text, 'owner', report_rows.owner, 'objective', report_rows.objective,
            'flags', report_rows.flags, 'evidence', report_rows.evidence,
            'matchedBy', report_rows.matched_by, 'certainty', report_rows.certainty::text
        ) as found
    from publish.report_rows
    where
        report_rows.council = shown.council and report_rows.report_period = shown.shown_in
        and report_rows.indicator = shown.indicator and report_rows.fate = 'fed'
        and report_rows.as_of <= (($1::timestamptz - interval '1 microsecond') at time zone 'Europe/London')::date
    order by report_rows.import_id desc
    limit 1
) as printed on true
where
    shown.council = $2
    and shown.shown_in = coalesce(
        $3::text,
        (select max(newest.shown_in) from publish.figures_as_at($1::timestamptz) as newest where newest.council = $2)
    )
order by shown.display_order asc
