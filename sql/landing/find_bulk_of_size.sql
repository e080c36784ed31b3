-- Whether a bulk delivery of this many bytes is kept already: only then it is worth hashing a file before it is sealed.
select exists (
    select 1
    from landing.delivery
    inner join landing.bulk_content on delivery.content_sha256 = bulk_content.content_sha256
    where delivery.council = $1 and delivery.source = $2 and delivery.period = $3 and bulk_content.bytes = $4
) as kept
