-- One writer of a chase's messages at a time, until the end of the transaction.
select pg_advisory_xact_lock(hashtextextended($1, 0))
