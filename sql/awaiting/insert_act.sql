-- Writes a person's act into the audit. $1 at, $2 actor, $3 action, $4 subject, $5 reason, $6 detail.
insert into ops.audit_event (at, actor, action, subject, reason, detail)
values ($1, $2, $3, $4, $5, $6);
