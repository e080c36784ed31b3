-- A new entry of the ledger. $12 the day on which its delivery was received. Kept bytes that are run again count from the day of
-- their first run; a mended file is a person's word of this day, also where its bytes were known before.
insert into ops.import (
    council, source, period, delivery_id, content_sha256, parser_version, catalogue_version, as_of, replay_of, dry_run, started_at,
    workflow_id, known_on, known_rank
)
select
    given.council,
    given.source,
    given.period,
    given.delivery_id,
    given.content_sha256,
    given.parser_version,
    given.catalogue_version,
    given.as_of,
    given.replay_of,
    given.dry_run,
    given.started_at,
    given.workflow_id,
    case
        when given.replay_of is null then given.received_on
        when replayed.delivery_id = given.delivery_id then replayed.known_on
        else given.as_of
    end as known_on,
    case
        when given.replay_of is null then given.delivery_id
        when replayed.delivery_id = given.delivery_id then replayed.known_rank
        -- A number of its own: later than the file that it mends, also where that came last of all and on the same day.
        else nextval(pg_get_serial_sequence('landing.delivery', 'delivery_id'))
    end as known_rank
from (
    values (
        $1::text, $2::text, $3::text, $4::bigint, $5::text, $6::integer, $7::integer, $8::date, $9::bigint, $10::boolean,
        $11::timestamptz, $12::date, $13::text
    )
) as given (
    council, source, period, delivery_id, content_sha256, parser_version, catalogue_version, as_of, replay_of, dry_run,
    started_at, received_on, workflow_id
)
left join ops.import as replayed on given.replay_of = replayed.import_id
on conflict (council, source, period, content_sha256, parser_version, catalogue_version) where replay_of is null and not dry_run
do nothing
returning import_id
