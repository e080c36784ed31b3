// Targets of words, relative ones, and those that are not read.
export const targetWords = `
Reactive to need ⇒ no_target
TBC ⇒ to_be_confirmed
Top quartile ⇒ relative
10% reduction on 2022/23 ⇒ relative
Increase ⇒ relative
contextual ⇒ no_target
data only ⇒ no_target
Monitor only ⇒ no_target
Delivery of the Customer Experience Strategy ⇒ narrative milestone
Delivery of 2 paper communications to residents ⇒ unreadable
Deliver a round 2 levelling up fund bid ⇒ narrative milestone
Maintain a 5-year housing land supply. Publish an Annual Monitoring Report by 31st December 2022 to inform residents of the 5 year land supply position. ⇒ narrative milestone by 2022-12-31
Stage two of the new Local Plan Process completed by Year end – March 2023. ⇒ narrative milestone by 2023-03-31
Costs are within budget and project is completed on time and achieves planned objectives ⇒ narrative milestone
To ensure Council expenditure does not exceed it set budget ⇒ narrative milestone
Set budget for Council approval (February 2023) ⇒ narrative milestone
Complete capital programme upgrades to our community and commercial buildings (for 2022-2023 this includes upgrades to the office floors at Oadby Depot and installation of new steps at Peace Memorial Park bowling green ⇒ narrative milestone
Annual ⇒ unreadable
Quarterly ⇒ unreadable
Sucessful attainment of the Customer Service Excellence Award - Year 3 ⇒ narrative milestone
Deliver 40 homes and 3 parks ⇒ unreadable
90% in Q1, 95% in Q2 ⇒ unreadable
20-10 ⇒ unreadable
100 by 31/13/2024 ⇒ unreadable
35,000 by the end of the programme 2 ⇒ unreadable
1.234,5 ⇒ unreadable
3m ⇒ unreadable
Under ⇒ unreadable
Top quartile metropolitan authorities ⇒ relative
Better than national average ⇒ relative
In line with national average ⇒ relative
+5% ⇒ relative
-5% ⇒ relative
50 pa (200 per quarter) ⇒ unreadable
n/a ⇒ no_target
- ⇒ no_target
N/A - contextual ⇒ no_target
no target set ⇒ no_target
None ⇒ no_target
Nil ⇒ unreadable
No target - monitor only ⇒ no_target
85% within 8 weeks and 95% within 13 weeks ⇒ unreadable
Improve ⇒ relative
Maintain current performance ⇒ relative
Green ⇒ narrative milestone
RPI + 1% ⇒ relative
Increase by 5% ⇒ relative
Reduce by 10% by March 2026 ⇒ relative by 2026-03-31
Zero tolerance ⇒ narrative milestone
10:30 ⇒ unreadable
Complete by Q4 ⇒ narrative milestone
Adopt Local Plan by December 2025 ⇒ narrative milestone by 2025-12-31
Strategy approved by Cabinet by end of September 2024 ⇒ narrative milestone by 2024-09-30
Annual report published by July 2024 ⇒ narrative milestone by 2024-07-31
To be delivered by 30/09/2024 ⇒ narrative milestone by 2024-09-30
Net zero by 2030 ⇒ narrative milestone by 2030-12-31
Carbon neutral by 2030 ⇒ narrative milestone by 2030-12-31
45% by 2025, 65% by 2035 ⇒ unreadable
40% reduction by 2030 ⇒ relative by 2030-12-31
20% less than 2019 ⇒ relative
5% improvement ⇒ relative
2% increase on 2022/23 outturn ⇒ relative
Reduction of 10% ⇒ relative
Increase of 5% ⇒ relative
Reduce ⇒ relative
Reduction ⇒ relative
Decrease ⇒ relative
Decrease on previous year ⇒ relative
Increase on 22/23 ⇒ relative
Improve on 2022/23 ⇒ relative
Improve year on year ⇒ relative
Year on year improvement ⇒ relative
Maintain ⇒ relative
Maintain or improve ⇒ relative
Sustain ⇒ relative
Better than national ⇒ relative
Better than England average ⇒ relative
Above regional average ⇒ relative
At or above national average ⇒ relative
In line with statistical neighbours ⇒ relative
Equal to or better than the England average ⇒ relative
Below national average (12.3) ⇒ relative
Top 25% ⇒ relative
Top 10 ⇒ relative
Upper quartile ⇒ relative
1st quartile ⇒ relative
Best quartile performance ⇒ relative
Median ⇒ relative
National average ⇒ relative
Family group average ⇒ relative
MSG average ⇒ relative
TBA ⇒ to_be_confirmed
To be set ⇒ to_be_confirmed
To be agreed ⇒ to_be_confirmed
Target to be set in Q2 ⇒ to_be_confirmed
Target TBC ⇒ to_be_confirmed
Under review ⇒ to_be_confirmed
Baseline ⇒ to_be_confirmed
Baseline year ⇒ to_be_confirmed
Establish baseline ⇒ to_be_confirmed
Setting baseline in 23/24 ⇒ to_be_confirmed
New indicator - baseline to be set ⇒ to_be_confirmed
New measure ⇒ to_be_confirmed
New indicator ⇒ to_be_confirmed
No target ⇒ no_target
No target set ⇒ no_target
Not set ⇒ no_target
None set ⇒ no_target
N/A - activity measure ⇒ no_target
Not applicable ⇒ no_target
Activity only ⇒ no_target
Activity indicator ⇒ no_target
Contextual indicator ⇒ no_target
Context only ⇒ no_target
Contextual - no target ⇒ no_target
Data only ⇒ no_target
Data Only ⇒ no_target
For information ⇒ no_target
For info only ⇒ no_target
Information only ⇒ no_target
Monitor ⇒ no_target
Monitoring ⇒ no_target
Monitor trend ⇒ no_target
Monitored only ⇒ no_target
Trend only ⇒ no_target
Tracking indicator ⇒ no_target
Volume ⇒ no_target
Volumetric ⇒ no_target
Demand led ⇒ no_target
Demand-led measure ⇒ no_target
Not targeted ⇒ no_target
– ⇒ no_target
— ⇒ no_target
.. ⇒ no_target
* ⇒ unreadable
5% tolerance ⇒ unreadable
95% (92%) ⇒ unreadable
95% (2022/23 94%) ⇒ unreadable
95% (22/23: 94%) ⇒ unreadable
95% (local target 97%) ⇒ unreadable
95% / 97% ⇒ unreadable
95%/97% ⇒ unreadable
95%, 97% ⇒ unreadable
95% Q1, 96% Q2 ⇒ unreadable
Q1: 25%, Q2: 50%, Q3: 75%, Q4: 100% ⇒ unreadable
Q2 50% ⇒ unreadable
100% of 45 ⇒ unreadable
45 of 50 ⇒ unreadable
9 out of 10 ⇒ unreadable
9/10 ⇒ unreadable
4 out of 5 stars ⇒ unreadable
4.5/5 ⇒ unreadable
Level 3 ⇒ narrative milestone
Gold award ⇒ narrative milestone
Yes ⇒ narrative milestone
Pass ⇒ narrative milestone
Good or outstanding ⇒ narrative milestone
Ofsted Good ⇒ narrative milestone
Achieve accreditation ⇒ narrative milestone
ISO 14001 accreditation ⇒ narrative milestone
Spend within 5% of budget ⇒ relative
Increase membership by 10% ⇒ relative
50p ⇒ unreadable
45 p ⇒ unreadable
5,00 ⇒ unreadable
1,2345 ⇒ unreadable
95% (1) ⇒ unreadable
nil ⇒ unreadable
No fatalities ⇒ narrative milestone
No increase ⇒ relative
Limit 10 ⇒ unreadable
10% of 2019 baseline ⇒ relative
Top quartile (97%) ⇒ relative
97% - top quartile ⇒ relative
97% top quartile ⇒ relative
≥ national average ⇒ relative
>England ⇒ relative
CPI + 1% ⇒ relative
Within budget ⇒ narrative milestone
On budget ⇒ narrative milestone
Balanced budget ⇒ narrative milestone
5-year supply ⇒ narrative milestone
2% pts increase ⇒ relative
1% point improvement ⇒ relative
A 5% reduction in serious acquisitive crime ⇒ relative
Achieve a 5% reduction in burglary ⇒ relative
`;
