select report_row.line
from landing.report_row
where report_row.import_id = $1
order by report_row.number asc
