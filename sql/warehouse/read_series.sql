-- The figures that stand for these indicators, oldest first: $1 council, $2 slugs. Partial ones are left out, for they are short.
select
    dim_indicator.slug,
    dim_period.code as period,
    trim_scale(fact_figure.value)::text as value,
    fact_figure.stated_unit
from warehouse.fact_figure
inner join warehouse.dim_council on fact_figure.council_key = dim_council.council_key
inner join warehouse.dim_indicator on fact_figure.indicator_key = dim_indicator.indicator_key
inner join warehouse.dim_period on fact_figure.period_key = dim_period.period_key
where
    dim_council.code = $1 and dim_indicator.slug = any($2::text[])
    and fact_figure.is_current and fact_figure.component = 'value' and fact_figure.value is not null and not fact_figure.partial
order by dim_period.end_date asc, dim_period.start_date asc
