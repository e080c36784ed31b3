-- The newest day as of which anything of a council was recorded.
select max(knowledge_clock.as_of) as as_of from ops.knowledge_clock where knowledge_clock.council = $1
