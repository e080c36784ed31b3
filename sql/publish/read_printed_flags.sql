-- What the newest report of each quarter contradicts, by indicator. $1 council, $2 the day up to which it is known.
select distinct on (report_rows.report_period, report_rows.indicator)
    report_rows.indicator as slug,
    report_rows.report_period as quarter,
    report_rows.evidence as flags
from publish.report_rows
where report_rows.council = $1 and report_rows.fate = 'fed' and report_rows.as_of <= $2::date
order by report_rows.report_period asc, report_rows.indicator asc, report_rows.import_id desc
