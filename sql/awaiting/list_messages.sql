-- The messages of one chase so far.
select
    message_id,
    rung,
    due,
    to_role,
    status
from ops.message
where chase = $1
order by message_id
