// Targets with a comparison, a range or a day.
export const targetCompared = `
Under 350 pa ⇒ less_than 350 per year
Under 7,500 pa ⇒ less_than 7500 per year
Under 12 by end of March 2024 ⇒ less_than 12 by 2024-03-31
Under 3.0 ⇒ less_than 3
Under 25% ⇒ less_than 25 percent
<£480k ⇒ less_than 480000 gbp
3 working days (residents and tenants to be contacted within 3 working days) ⇒ at_most 3 working_days
Maintain customer satisfaction ratings above 85% ⇒ greater_than 85 percent
Between 17.5% and 22.5% ⇒ between 17.5..22.5 percent
Above 27.5% or below 12.5% ⇒ outside 12.5..27.5 percent
≥ 95% ⇒ at_least 95 percent
>=95 ⇒ at_least 95
max 5 ⇒ at_most 5
no more than 10 ⇒ at_most 10
not less than 90% ⇒ at_least 90 percent
up to 5 ⇒ at_most 5
minimum 45 ⇒ at_least 45
less than or equal to 5 ⇒ at_most 5
by 31/03/2024 ⇒ milestone by 2024-03-31
To deliver educational programmes via Borough Forms and promotional opportunities in order to achieve a minimum recycling rate of 45%. ⇒ at_least 45 percent
Debt to remain under 50% of the total sundry debtors balance outstanding ⇒ less_than 50 percent
10-20 ⇒ between 10..20
12.5% to 27.5% ⇒ between 12.5..27.5 percent
Greater than 50% ⇒ greater_than 50 percent
Maintain 9% or above ⇒ at_least 9 percent
95%+ ⇒ at_least 95 percent
Within 10 working days ⇒ at_most 10 working_days
Under 8 minutes 30 seconds ⇒ less_than 510 seconds
Reduce to 5% ⇒ at_most 5 percent
Increase to 60% by 2025 ⇒ at_least 60 percent by 2025-12-31
Increase from 50% to 60% ⇒ at_least 60 percent
12 (maximum) ⇒ at_most 12
>95% and <98% ⇒ between 95..98 percent
<10 or >20 ⇒ outside 10..20
Not exceed 5% ⇒ at_most 5 percent
5 days or less ⇒ at_most 5 days
Less than 4.2 per 1,000 population ⇒ less_than 4.2 per_1000
>97% ⇒ greater_than 97 percent
<3% ⇒ less_than 3 percent
< 3 days ⇒ less_than 3 days
≤ 3 days ⇒ at_most 3 days
=> 90% ⇒ at_least 90 percent
>= 90 ⇒ at_least 90
> 90 ⇒ greater_than 90
≥90% ⇒ at_least 90 percent
<=10 ⇒ at_most 10
No more than 3 ⇒ at_most 3
Not more than 3 per year ⇒ at_most 3 per year
Max 3 ⇒ at_most 3
Maximum of 3 ⇒ at_most 3
3 max ⇒ at_most 3
3 maximum ⇒ at_most 3
3 or less ⇒ at_most 3
3 or fewer ⇒ at_most 3
90% or more ⇒ at_least 90 percent
90% or higher ⇒ at_least 90 percent
90% and above ⇒ at_least 90 percent
90+ ⇒ at_least 90
90% + ⇒ at_least 90 percent
At least 90% ⇒ at_least 90 percent
at least 3 per quarter ⇒ at_least 3 per quarter
Minimum 90% ⇒ at_least 90 percent
Min. 90% ⇒ at_least 90 percent
90% minimum ⇒ at_least 90 percent
90% (minimum) ⇒ at_least 90 percent
Not below 90% ⇒ at_least 90 percent
Less than 8 days ⇒ less_than 8 days
Fewer than 8 ⇒ less_than 8
Lower than 8 ⇒ less_than 8
Below 8 ⇒ less_than 8
Under 8 days ⇒ less_than 8 days
under £50 ⇒ less_than 50 gbp
Over 50 ⇒ greater_than 50
Above 50% ⇒ greater_than 50 percent
More than 50 ⇒ greater_than 50
Exceed 50% ⇒ greater_than 50 percent
In excess of 50 ⇒ greater_than 50
Up to 50 ⇒ at_most 50
Up to 5 days ⇒ at_most 5 days
Within 5 days ⇒ at_most 5 days
Within 5 working days ⇒ at_most 5 working_days
Within 24 hours ⇒ at_most 24 hours
within 10 minutes ⇒ at_most 10 minutes
8 weeks or less ⇒ at_most 8 weeks
20 days or fewer ⇒ at_most 20 days
Less than 8.5 days per FTE ⇒ less_than 8.5 days_per_fte
By March 2025 ⇒ milestone by 2025-03-31
31/03/2025 ⇒ milestone by 2025-03-31
March 2025 ⇒ milestone by 2025-03-31
31 March 2025 ⇒ milestone by 2025-03-31
Q4 2023/24 ⇒ milestone by 2024-03-31
Completed by 31 March 2025 ⇒ milestone by 2025-03-31
Maintain above 95% ⇒ greater_than 95 percent
Maintain at or above 95% ⇒ at_least 95 percent
10-15 ⇒ between 10..15
10 - 15 ⇒ between 10..15
10–15% ⇒ between 10..15 percent
10 to 15 ⇒ between 10..15
10% to 15% ⇒ between 10..15 percent
10%-15% ⇒ between 10..15 percent
between 10 and 15 ⇒ between 10..15
Between 10% & 15% ⇒ between 10..15 percent
between 10-15% ⇒ between 10..15 percent
In range 10-15 ⇒ between 10..15
45-55% range ⇒ between 45..55 percent
<10% or >20% ⇒ outside 10..20 percent
Below 10 or above 20 ⇒ outside 10..20
Outside 10-20 ⇒ outside 10..20
Less than 20 and more than 10 ⇒ between 10..20
Ensure that no more than 5% of bins are missed ⇒ at_most 5 percent
Keep void rent loss below 1.5% ⇒ less_than 1.5 percent
Void rent loss less than 1.5% ⇒ less_than 1.5 percent
Rent arrears to be less than 3% ⇒ less_than 3 percent
Collection rate of at least 97% ⇒ at_least 97 percent
Reduce sickness to 8 days ⇒ at_most 8 days
Reduce sickness to below 8 days per FTE ⇒ less_than 8 days_per_fte
Reduce from 10 to 8 days ⇒ at_most 8 days
Increase membership to 5,000 ⇒ at_least 5000
Increase membership from 4,000 to 5,000 ⇒ at_least 5000
Target: >95% ⇒ greater_than 95 percent
1 per month max ⇒ at_most 1 per month
Not to exceed 10% ⇒ at_most 10 percent
Should not exceed 10% ⇒ at_most 10 percent
Does not exceed 10 ⇒ at_most 10
Not exceeding 10 ⇒ at_most 10
Cap of 10 ⇒ at_most 10
10% cap ⇒ at_most 10 percent
Below 3.5 per 1,000 population ⇒ less_than 3.5 per_1000
less than 45 per 10,000 ⇒ less_than 45 per_10000
Less than 450kg per household ⇒ less_than 450 kg
5+ years ⇒ at_least 5
12 month rolling average below 8 ⇒ less_than 8
Rolling 12 months <8 ⇒ less_than 8
Reduce to below 10% ⇒ less_than 10 percent
Increase to at least 60% ⇒ at_least 60 percent
Increase to 60% ⇒ at_least 60 percent
Raise to 60 ⇒ at_least 60
Not >5% ⇒ at_most 5 percent
>/= 95% ⇒ at_least 95 percent
</=5 ⇒ at_most 5
≥ 90% within 28 days ⇒ at_least 90 percent within 28 days
≤5% by Q4 2024/25 ⇒ at_most 5 percent by 2025-03-31
Score of 4.5 or above ⇒ at_least 4.5
Less than 1% ⇒ less_than 1 percent
<1% of total ⇒ less_than 1 percent
Maximum 4 week backlog ⇒ at_most 4 weeks
Max. 20 days ⇒ at_most 20 days
Average < 20 days ⇒ less_than 20 days
Less than 10 per 1,000 ⇒ less_than 10 per_1000
No more than 5 in any quarter ⇒ at_most 5
No more than 2 per quarter (8 per year) ⇒ at_most 2 per quarter
95-97% ⇒ between 95..97 percent
95 - 97.5 ⇒ between 95..97.5
Range 95-97% ⇒ between 95..97 percent
Between 95 – 97% ⇒ between 95..97 percent
Not less than 95 and not more than 97 ⇒ between 95..97
Between 5 and 6 days ⇒ between 5..6 days
>80% Good ⇒ greater_than 80 percent
Minimum of 3 star ⇒ at_least 3
3 stars or above ⇒ at_least 3
At least two per year ⇒ at_least 2 per year
No more than three a month ⇒ at_most 3 per month
10 days or better ⇒ at_most 10 days
80% or better ⇒ at_least 80 percent
`;
