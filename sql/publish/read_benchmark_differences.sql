-- Where a report prints another benchmark than the catalogue has for the same comparator and date. $1 council, $2 the moment.
select
    printed.indicator as slug,
    printed.comparator,
    printed.date_text,
    printed.text as printed,
    kept.text as kept
from publish.benchmark_versions as printed
inner join publish.benchmark_versions as kept
    on
        printed.council = kept.council and printed.indicator = kept.indicator
        and lower(printed.comparator) = lower(kept.comparator)
        and (printed.date_text = kept.date_text or printed.period = kept.period)
where
    printed.council = $1 and printed.origin = 'published-report' and kept.origin = 'catalogue'
    and printed.value is not null and kept.value is not null and printed.value <> kept.value
    and printed.recorded_from <= $2 and (printed.recorded_to is null or printed.recorded_to > $2)
    and kept.recorded_from <= $2 and (kept.recorded_to is null or kept.recorded_to > $2)
order by printed.indicator asc, printed.comparator asc
