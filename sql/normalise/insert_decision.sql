insert into ops.match_decision (council, wording, indicator, decided_by, decided_at, reason)
values ($1, $2, $3, $4, $5, $6)
on conflict (council, wording) do nothing
returning wording
