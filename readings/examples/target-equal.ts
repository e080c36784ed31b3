// Targets that are one number, with their clauses.
export const targetEqual = `
95% ⇒ equal 95 percent
100% of due inspections undertaken ⇒ equal 100 percent
1.3m ⇒ equal 1300000
200 per quarter ⇒ equal 200 per quarter
0 ⇒ equal 0
675 tCO2e ⇒ equal 675 tco2e
55% ⇒ equal 55 percent
25,000 pa ⇒ equal 25000 per year
35,000 by end of March 2024 ⇒ equal 35000 by 2024-03-31
225 by end of March 2024 ⇒ equal 225 by 2024-03-31
5 % ⇒ equal 5 percent
7% (provisional) ⇒ equal 7 percent +provisional
95% of suppliers paid within 30 days of receipt of invoice ⇒ equal 95 percent within 30 days
£475,000 ⇒ equal 475000 gbp
20 per month ⇒ equal 20 per month
Deliver 40 homes ⇒ equal 40 count
Deliver 250 affordable homes by March 2025 ⇒ equal 250 count by 2025-03-31
4 minutes (Quarterly target) ⇒ equal 4 minutes
10.3 days ⇒ equal 10.3 days
5.4% (2023-24) ⇒ equal 5.4 percent
98% (Q4 only) ⇒ equal 98 percent
Within 10 working days (95%) ⇒ equal 95 percent within 10 working_days
90% in 5 working days ⇒ equal 90 percent within 5 working_days
80% answered in 20 seconds ⇒ equal 80 percent within 20 seconds
8 mins 30 secs ⇒ equal 510 seconds
00:05:00 ⇒ equal 300 seconds
200 per quarter (800 per year) ⇒ equal 200 per quarter
95% (higher is better) ⇒ equal 95 percent
95% of annual reviews completed ⇒ equal 95 percent
25,000 annual ⇒ equal 25000 per year
£1.2m savings by March 2025 ⇒ equal 1200000 gbp by 2025-03-31
£1.2m ⇒ equal 1200000 gbp
Zero ⇒ equal 0
Nil ‖ {"title":"Number of fatalities"} ⇒ equal 0 count
Average of 5 days ⇒ equal 5 days
2,500 p/a ⇒ equal 2500 per year
Target: 95% ⇒ equal 95 percent
98.5% by year end ‖ {"period":"2023-24-Q2"} ⇒ equal 98.5 percent by 2024-03-31
50% by 31 March ‖ {"period":"2023-24-Q2"} ⇒ equal 50 percent by 2024-03-31
90% (of those due) ⇒ equal 90 percent
60% in 13 weeks ⇒ equal 60 percent within 13 weeks
95% (national average 90%) ⇒ equal 95 percent
2023/24: 95% ⇒ equal 95 percent
95% for 2023/24 ⇒ equal 95 percent
95.5% ⇒ equal 95.5 percent
98.5% (in-year) ⇒ equal 98.5 percent
97.5 ⇒ equal 97.5
£2.5m ⇒ equal 2500000 gbp
£250k savings ⇒ equal 250000 gbp
0% ⇒ equal 0 percent
0 (zero) ⇒ equal 0
10 minutes ⇒ equal 10 minutes
10 mins ⇒ equal 10 minutes
10 min 30 sec ⇒ equal 630 seconds
10:30 ‖ {"title":"Average attendance time (mm:ss)"} ⇒ equal 630 seconds
00:10:30 ⇒ equal 630 seconds
8 weeks ⇒ equal 8 weeks
13 weeks ⇒ equal 13 weeks
20 working days ⇒ equal 20 working_days
8.5 days per FTE ⇒ equal 8.5 days_per_fte
7 days/FTE ⇒ equal 7 days_per_fte
100% within 10 working days ⇒ equal 100 percent within 10 working_days
100% in 24 hours ⇒ equal 100 percent within 24 hours
100% within 24hrs ⇒ equal 100 percent within 24 hours
80% within 20 secs ⇒ equal 80 percent within 20 seconds
80% of calls in 20 seconds ⇒ equal 80 percent within 20 seconds
80% of calls answered within 20 seconds ⇒ equal 80 percent within 20 seconds
90% of calls answered in under 5 minutes ⇒ equal 90 percent within 5 minutes
95% < 5 days ⇒ equal 95 percent within 5 days
90% responded to within 10 working days ⇒ equal 90 percent within 10 working_days
90% in 10 days (stretch 95%) ⇒ equal 90 percent within 10 days
75% within 8 weeks ⇒ equal 75 percent within 8 weeks
60% of majors in 13 weeks ⇒ equal 60 percent within 13 weeks
60% (major applications within 13 weeks) ⇒ equal 60 percent within 13 weeks
70% of minor applications determined within 8 weeks or agreed extension ⇒ equal 70 percent within 8 weeks
250 ⇒ equal 250
250 homes ⇒ equal 250 count
250 homes pa ⇒ equal 250 count per year
250 per annum ⇒ equal 250 per year
250 per year ⇒ equal 250 per year
250 a year ⇒ equal 250 per year
250/year ⇒ equal 250 per year
250pa ⇒ equal 250 per year
250 p.a. ⇒ equal 250 per year
250 annually ⇒ equal 250 per year
250 (annual) ⇒ equal 250 per year
250 (annual target) ⇒ equal 250 per year
Annual target 250 ⇒ equal 250 per year
Annual: 250 ⇒ equal 250 per year
62 per quarter ⇒ equal 62 per quarter
62 per qtr ⇒ equal 62 per quarter
62/qtr ⇒ equal 62 per quarter
20 pm ⇒ equal 20 per month
5 a week ⇒ equal 5 per week
5 per day ⇒ equal 5 per day
1,000 by March 2025 ⇒ equal 1000 by 2025-03-31
1,000 by 31 March 2025 ⇒ equal 1000 by 2025-03-31
1000 by end of 2025 ⇒ equal 1000 by 2025-12-31
1,000 by 2024/25 ⇒ equal 1000 by 2025-03-31
1,000 by Q4 ⇒ equal 1000
1,000 by year end ⇒ equal 1000
1,000 (by March 2025) ⇒ equal 1000 by 2025-03-31
50% by 2030 ⇒ equal 50 percent by 2030-12-31
Maintain at 95% ⇒ equal 95 percent
Maintain 95% ⇒ equal 95 percent
Hold at 45 ⇒ equal 45
5% ⇒ equal 5 percent
5% (tolerance 1%) ⇒ equal 5 percent
95% (target) ⇒ equal 95 percent
95% (national target) ⇒ equal 95 percent
95% national ⇒ equal 95 percent
25% (Q1) ⇒ equal 25 percent
25% Q1 ⇒ equal 25 percent
25% by Q1 ⇒ equal 25 percent
50% at Q2 ⇒ equal 50 percent
97.5% year end ⇒ equal 97.5 percent
97.5% (year end) ⇒ equal 97.5 percent
97.5% annual ⇒ equal 97.5 percent per year
56.2% (profiled) ⇒ equal 56.2 percent
Deliver 4 events ⇒ equal 4 count
4 events ⇒ equal 4 count
4 events per year ⇒ equal 4 count per year
Hold 4 events per year ⇒ equal 4 count per year
Deliver 4 events by March 2024 ⇒ equal 4 count by 2024-03-31
Complete 95% of inspections ⇒ equal 95 percent
Inspect 100% of high risk premises ⇒ equal 100 percent
Ensure 95% of staff complete training by 31 March 2024 ⇒ equal 95 percent by 2024-03-31
Achieve 97% collection rate ⇒ equal 97 percent
Achieve a collection rate of 97% ⇒ equal 97 percent
Recycle 50% of waste ⇒ equal 50 percent
Collect 98.5% of council tax due in year ⇒ equal 98.5 percent
Plant 1,000 trees by 2025 ⇒ equal 1000 count by 2025-12-31
Recruit 20 apprentices ⇒ equal 20 count
100 new homes each year ⇒ equal 100 count per year
Average 5 days ⇒ equal 5 days
Average of 5 working days ⇒ equal 5 working_days
Average score of 4 ⇒ equal 4
£10k per month ⇒ equal 10000 gbp per month
£1.2m by 31/03/24 ⇒ equal 1200000 gbp by 2024-03-31
£1,200,000 ⇒ equal 1200000 gbp
95 % ⇒ equal 95 percent
95 per cent ⇒ equal 95 percent
95 percent ⇒ equal 95 percent
95pc ⇒ equal 95 percent
0.95 ⇒ equal 0.95
95. ⇒ equal 95
95* ⇒ equal 95
95¹ ⇒ equal 95
95% [1] ⇒ equal 95 percent
Target 95% ⇒ equal 95 percent
Target = 95% ⇒ equal 95 percent
2023/24 - 95% ⇒ equal 95 percent
2023/24 target 95% ⇒ equal 95 percent
95% 2023/24 ⇒ equal 95 percent
95% (2023/24) ⇒ equal 95 percent
95% in 2023/24 ⇒ equal 95 percent
Zero fatalities ⇒ equal 0 count
0 fatalities ⇒ equal 0 count
c. 200 ⇒ equal 200 +approximate
approx 200 ⇒ equal 200 +approximate
~200 ⇒ equal 200 +approximate
around 200 ⇒ equal 200 +approximate
3.5 per 1,000 ⇒ equal 3.5 per_1000
45 tonnes ⇒ equal 45 tonnes
450 kg/hh ⇒ equal 450 kg
97% (top quartile) ⇒ equal 97 percent
100 ⇒ equal 100
100% ⇒ equal 100 percent
5 years ⇒ equal 5 years
5 year land supply ⇒ equal 5 years
Equal to 95% ⇒ equal 95 percent
Exactly 45 ⇒ equal 45
Deliver savings of £1.2m ⇒ equal 1200000 gbp
Attendance of 95% ⇒ equal 95 percent
Ave 20 days ⇒ equal 20 days
20 days (avg) ⇒ equal 20 days +average
20 days average ⇒ equal 20 days
20 days on average ⇒ equal 20 days
Mean of 20 days ⇒ equal 20 days
Median 20 days ⇒ equal 20 days
2 days per FTE per quarter ⇒ equal 2 days_per_fte per quarter
8 days per FTE pa ⇒ equal 8 days_per_fte per year
£45 per tonne ⇒ equal 45 gbp
£1.50 per head ⇒ equal 1.5 gbp
7 minutes 30 seconds ⇒ equal 450 seconds
07:30 minutes ⇒ equal 450 seconds
20 annual (5 per quarter) ⇒ equal 20 per year
5 per month (60 per annum) ⇒ equal 5 per month
Q1 - 25% ⇒ equal 25 percent
98% at year end ⇒ equal 98 percent
98.3% (full year) ⇒ equal 98.3 percent
98% in-year collection ⇒ equal 98 percent
Two per quarter ⇒ equal 2 per quarter
180 year end ⇒ equal 180
`;
