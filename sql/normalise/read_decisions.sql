select
    match_decision.wording,
    match_decision.indicator
from ops.match_decision
where match_decision.council = $1
order by match_decision.wording asc
