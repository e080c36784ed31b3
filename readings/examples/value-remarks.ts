// Value cells with more beside the figure: remarks, changes, parts of it, marks, scales that a heading takes out.
export const valueRemarks = `
65.3% (A*-C) ⇒ 65.3 percent
12,589 (4.3% reduction) ⇒ 12589 {reduction=4.3 percent}
1967 (down from 2,732 at end June) ⇒ 1967
24,490 (+6.5% 2018) ⇒ 24490 {change=6.5 percent}
73.2% (based on 10 months data) ⇒ 73.2 percent
75% (Q1 72%) ⇒ 75 percent {Q1=72 percent}
45 (prev. 50) ⇒ 45 {prev.=50}
45 (up 5) ⇒ 45 {up=5}
84.1% (provisional figure, subject to audit) ⇒ 84.1 percent +provisional
3.4% - homes that do not meet the standard ⇒ 3.4 percent
45 days: the average over all cases ⇒ 45 days
12 (of which 3 upheld) ⇒ 12 {upheld=3}
12 of which 3 were Category A ⇒ 12 {were Category A=3}
23 (of 25) ⇒ 23 {number=23, out of=25}
115% (9,498 / 8,241) ⇒ 115 percent {number=9498, out of=8241}
115% (9,498 / 8,999) ⇒ unreadable
Opiates = 5.4% Non-Opiate = 23% ⇒ percent {Opiates=5.4 percent, Non-Opiate=23 percent}
95% (should be 93%) ⇒ unreadable
95% (target) ⇒ unreadable
475 (thousands of pounds) ⇒ unreadable
£1.2m (underspend of £0.3m) ⇒ unreadable
45 - awaiting September data ⇒ unreadable
1. Complete the review of the policy ⇒ narrative
34% (September 11) ⇒ 34 percent @2011-09
84.5%p ⇒ 84.5 percent +provisional
84.5%r ⇒ 84.5 percent +revised
634.2 per 100,000 aged 65+ ⇒ 634.2 per_100000
45.6 per 1,000 population aged 15-17 ⇒ 45.6 per_1000
1 234 567 ⇒ unreadable
£1 234 567 ⇒ 1234567 gbp
1.234.567 ⇒ 1234567
1.250.000 ⇒ 1250000
9m 04s ⇒ 544 seconds
8 mins 05 secs ⇒ 485 seconds
-0.7 pct pts ⇒ -0.7 percentage_points
33.7 m ⇒ unreadable
33.7 m ‖ {"title":"Number of visits to the website"} ⇒ 33700000 count
33.7m ⇒ 33700000
€1.2m ⇒ 1200000 eur
65p ⇒ unreadable
65p ‖ {"title":"Average cost of a meal"} ⇒ 0.65 gbp
5 pence ⇒ 0.05 gbp
2,345 ‖ {"unit":"000s"} ⇒ 2345000
475 ‖ {"column":"£000s"} ⇒ 475000 gbp
£475,000 ‖ {"column":"£000s"} ⇒ unreadable
£475k ‖ {"column":"£000s"} ⇒ 475000 gbp
NYA ⇒ awaited
No new data published ⇒ not_available
Measured twice per year ⇒ not_due
Available July 2014 ⇒ awaited
1,843 businesses engaged with (target: 407) ⇒ 1843 count {target=407}
£76,690 income generated (target: nil) ⇒ 76690 gbp
92% of calls answered within 30 seconds ⇒ 92 percent
95% of target ⇒ unreadable
63% of tenants were satisfied ⇒ 63 percent
84.2% v 80% target ⇒ 84.2 percent {target=80 percent}
84.2% v 80% ⇒ unreadable
KS2: 78% ⇒ 78 percent {KS2=78 percent}
Target: 78% ⇒ unreadable
Forecast: 78% ⇒ 78 percent +forecast
Stage 1: 45, Stage 2: 12 ⇒ {Stage 1=45, Stage 2=12}
Grade 1 ⇒ narrative
1 in 5 ⇒ 1 {number=1, out of=5}
No incidents ‖ {"title":"Number of RIDDOR incidents"} ⇒ 0 count
No incidents ⇒ narrative
1,234 (m) ⇒ unreadable
36% (2022\\23) ⇒ 36 percent @2022-23
8.5 days lost per employee ⇒ 8.5 days +per_employee
2.31 days per FTE (cumulative) ⇒ 2.31 days_per_fte +cumulative
PI deleted ⇒ not_applicable
#N/A ⇒ not_available
45 (hundreds) ⇒ unreadable
45 (decrease) ⇒ unreadable
68% (Q1 – 66%) ⇒ 68 percent {Q1=66 percent}
`;
