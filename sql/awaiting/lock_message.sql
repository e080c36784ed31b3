-- Takes one message for sending; a second attempt waits here and then sees what became of the first.
select
    message_id,
    status
from ops.message
where chase = $1 and rung = $2 and due = $3 and to_role = $4
for update
