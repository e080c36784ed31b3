// Value cells of one number with its unit, and how they are read.
export const valueUnits = `
84% ⇒ 84 percent
£1.73m ⇒ 1730000 gbp
£1.2m ⇒ 1200000 gbp
3m ‖ {"unit":"minutes"} ⇒ 3 minutes
12 mins 30 secs ⇒ 750 seconds
7m 46s ⇒ 466 seconds
00:05:40 ⇒ 340 seconds
07:46 ‖ {"title":"Average time to answer 999 calls"} ⇒ 466 seconds
192.2/100000 ⇒ 192.2 per_100000
192.2 per 100,000 population ⇒ 192.2 per_100000
<5% ⇒ < 5 percent
<5 ‖ {"title":"% of people"} ⇒ < 5 percent
(3.4%) ‖ {"column":"Variance"} ⇒ -3.4 percent
-5.1% ⇒ -5.1 percent
+2.3% ⇒ 2.3 percent
0.5pp ⇒ 0.5 percentage_points
nil ‖ {"title":"Number of complaints"} ⇒ 0 count
1 day ⇒ 1 days
3.4 days per FTE ⇒ 3.4 days_per_fte
6.39 days/FTE ⇒ 6.39 days_per_fte
5 working days ⇒ 5 working_days
Â£1.2m ⇒ 1200000 gbp
１２．５％ ⇒ 12.5 percent
£45.00 ⇒ 45 gbp
£12,345.67 ⇒ 12345.67 gbp
-£3k ⇒ -3000 gbp
£-3k ⇒ -3000 gbp
Actual: 85% ⇒ 85 percent
85% (Green) ⇒ 85 percent
45 homes ⇒ 45 count
33.7 ‖ {"title":"Capital spend (£m)"} ⇒ 33700000 gbp
£33.7m ‖ {"title":"Capital spend (£m)"} ⇒ 33700000 gbp
33,700 ‖ {"unit":"£000"} ⇒ 33700000 gbp
2 days 4 hours ⇒ 187200 seconds
12.5 per 1,000 ⇒ 12.5 per_1000
£3.2bn ⇒ 3200000000 gbp
£1,250k ⇒ 1250000 gbp
£12.5 million ⇒ 12500000 gbp
-£120k ⇒ -120000 gbp
(£120k) ‖ {"column":"Variance to budget"} ⇒ -120000 gbp
28.22 ‖ {"title":"Percentage of Council Tax collected (BV 009)"} ⇒ 28.22 percent
27.72%* ⇒ 27.72 percent
0.00% ⇒ 0 percent
100.0% ⇒ 100 percent
101.3% ⇒ 101.3 percent
20 days ⇒ 20 days
20.5 calendar days ⇒ 20.5 days
4.5wks ⇒ 4.5 weeks
6 wks ⇒ 6 weeks
18 mths ⇒ 18 months
1.5 hrs ⇒ 1.5 hours
2h 15m ⇒ 8100 seconds
1 hour 20 mins ⇒ 4800 seconds
1:05:20 ⇒ 3920 seconds
0:45 ‖ {"title":"Average call wait time (mm:ss)"} ⇒ 45 seconds
09:12 ‖ {"title":"Average attendance time to dwelling fires"} ⇒ 552 seconds
9 minutes 12 seconds ⇒ 552 seconds
9m12s ⇒ 552 seconds
9:12 minutes ⇒ 552 seconds
9.5 mins ⇒ 9.5 minutes
95 seconds ⇒ 95 seconds
45s ⇒ 45 seconds
+0.4pp ⇒ 0.4 percentage_points
-1.2 percentage points ⇒ -1.2 percentage_points
1.2 ppts ⇒ 1.2 percentage_points
1.2% pts ⇒ 1.2 percentage_points
12.3 per 1000 ⇒ 12.3 per_1000
12.3 per 10,000 population ⇒ 12.3 per_10000
45.6/10,000 ⇒ 45.6 per_10000
45.6 per 100k ⇒ 45.6 per_100000
0.8 per 1,000 households ⇒ 0.8 per_1000
5.2 (per 1,000) ⇒ 5.2 per_1000
3 per 100,000 population ⇒ 3 per_100000
12,345 tCO₂e ⇒ 12345 tco2e
12,345 tonnes CO2 ⇒ 12345 tco2e
1.2 ktCO2e ⇒ 1.2 ktco2e
235.6 kgs ⇒ 235.6 kg
1,234t ⇒ 1234 tonnes
142.5 FTE ⇒ 142.5 fte
142.5 (FTE) ⇒ 142.5 fte
8.2 days per FTE ⇒ 8.2 days_per_fte
8.2 days / FTE ⇒ 8.2 days_per_fte
8.2 days lost per FTE ⇒ 8.2 days_per_fte
2.1 working days per FTE ⇒ 2.1 days_per_fte
£58.20 ⇒ 58.2 gbp
45% ▲ ⇒ 45 percent
Green (45%) ⇒ 45 percent
Green - 45% ⇒ 45 percent
45% - Green ⇒ 45 percent
<1% ⇒ < 1 percent
< 1 day ⇒ < 1 days
>99% ⇒ > 99 percent
≥99% ⇒ >= 99 percent
less than 1% ⇒ < 1 percent
over £1m ⇒ > 1000000 gbp
approx. £2m ⇒ ~ 2000000 gbp
approximately 200 homes ⇒ ~ 200 count
almost 95% ⇒ ~ 95 percent
just under 95% ⇒ < 95 percent
just over 95% ⇒ > 95 percent
Yes - 95% ⇒ 95 percent
On track - 95% ⇒ 95 percent
12 complaints received ⇒ 12 count
Total 1,234 visits ⇒ 1234 count
(5%) ‖ {"column":"% change"} ⇒ -5 percent
45%. ⇒ 45 percent
45 % ⇒ 45 percent
45 per cent ⇒ 45 percent
45percent ⇒ 45 percent
45pc ⇒ 45 percent
101 calls ⇒ 101 count
<b>45</b>% ⇒ 45 percent
45&nbsp;% ⇒ 45 percent
&pound;45 ⇒ 45 gbp
Â£45k ⇒ 45000 gbp
12 weeks 3 days ⇒ 7516800 seconds
2 months ⇒ 2 months
52 weeks ⇒ 52 weeks
1.5 days ⇒ 1.5 days
12.5 ‖ {"title":"Number of working days lost to sickness per FTE"} ⇒ 12.5 days_per_fte
12.5 ‖ {"title":"Average number of days to re-let"} ⇒ 12.5 days
5 ‖ {"title":"Rate per 1,000 population"} ⇒ 5 per_1000
5 ‖ {"title":"Cost per household (£)"} ⇒ 5 gbp
5 ‖ {"title":"Savings (£'000)"} ⇒ 5000 gbp
33.7m ‖ {"title":"Average response time"} ⇒ 33.7 minutes
7m ‖ {"title":"Average response time (mins)"} ⇒ 7 minutes
2.5m ‖ {"title":"Number of visits to the website"} ⇒ 2500000 count
£2.5m ‖ {"title":"Capital (£000)"} ⇒ 2500000 gbp
2,500 ‖ {"title":"Capital (£000)"} ⇒ 2500000 gbp
2.5 ‖ {"unit":"£m"} ⇒ 2500000 gbp
5 ‖ {"unit":"days"} ⇒ 5 days
5% ‖ {"unit":"count"} ⇒ 5 percent
None ‖ {"title":"Number of fatalities"} ⇒ 0 count
0.84 ‖ {"unit":"percent"} ⇒ 0.84 percent
2.3m ⇒ 2300000
2.3m ‖ {"title":"Average response time (minutes)"} ⇒ 2.3 minutes
4.1m ‖ {"title":"Tonnes of waste"} ⇒ 4100000
£1m ⇒ 1000000 gbp
1k ⇒ 1000
5t ⇒ 5 tonnes
5h ⇒ 5 hours
5s ⇒ 5 seconds
5 pa ⇒ 5 +per_year
5pa ⇒ 5 +per_year
9.30 ⇒ 9.3
08:30 ‖ {"unit":"hours"} ⇒ 30600 seconds
8:30 ‖ {"unit":"minutes"} ⇒ 510 seconds
25:00:00 ⇒ 90000 seconds
100:05:10 ⇒ 360310 seconds
12:30:00 ⇒ 45000 seconds
1.234 ⇒ 1.234
£ 1,234 ⇒ 1234 gbp
£12k (budget £15k) ⇒ 12000 gbp {budget=15000 gbp}
12% (£5m) ⇒ 12 percent {gbp=5000000 gbp}
£5m (12%) ⇒ 5000000 gbp {percent=12 percent}
12 (£5m) ⇒ 12 {gbp=5000000 gbp}
0.5% ⇒ 0.5 percent
.5 ⇒ 0.5
5060% ⇒ 5060 percent
50² ⇒ 50
50³ ⇒ 50
50 [2] ⇒ 50
50 [a] ⇒ 50
50 (a) ⇒ 50
Q2 50 ⇒ 50 @quarter
Q2: 50 ⇒ 50 @quarter
Q2 - 50 ⇒ 50 @quarter
Q2 = 50 ⇒ 50 @quarter
2022/23 50 ⇒ 50 @2022-23
22/23 50 ⇒ 50 @2022-23
2022: 50 ⇒ 50 @2022
2022 - 50 ⇒ 50 @2022
50 (2022) ⇒ 50 @2022
50 in 2022 ⇒ 50 @2022
50 (June) ⇒ 50 @month
50 at June ⇒ 50 @month
June: 50 ⇒ 50 @month
50 outstanding ⇒ 50 {outstanding=50}
50 forecast ⇒ 50 +forecast
50 predicted ⇒ 50 +forecast
50 estimated ⇒ 50 +estimated
50 due ⇒ 50 {due=50}
50 overdue ⇒ 50 {overdue=50}
50 max ⇒ <= 50
50 min ⇒ 50 minutes
50 minimum ⇒ >= 50
min 50 ⇒ >= 50
max 50 ⇒ <= 50
50 approx ⇒ 50 +estimated
50 approx. ⇒ 50 +estimated
50 (approx) ⇒ 50 +estimated
about 50 ⇒ ~ 50
7.65 working days lost per FTE ⇒ 7.65 days_per_fte
12,345 tCO2(e) ⇒ 12345 tco2e
1 complaint ⇒ 1 count
Zero complaints ⇒ 0 count
`;
