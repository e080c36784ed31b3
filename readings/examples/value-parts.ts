// Value cells with components, qualifiers, periods or a suppressed number, and how they are read.
export const valueParts = `
3 out of 4 ⇒ 3 {number=3, out of=4}
580 of 589 ⇒ 580 {number=580, out of=589}
580/589 (98.5%) ⇒ 580 {number=580, out of=589, percent=98.5 percent}
98.5% (580/589) ⇒ 98.5 percent {number=580, out of=589}
41 (63%) ⇒ 41 {percent=63 percent}
63% (41) ⇒ 63 percent {number=41}
<5 ⇒ suppressed < 5
fewer than 5 ⇒ suppressed < 5
33 due/47 undertaken ⇒ {due=33, undertaken=47}
37 due/45 undertaken ⇒ {due=37, undertaken=45}
48 (TWBC) and 47 (MBC) ⇒ {TWBC=48, MBC=47}
12.4 (p) ⇒ 12.4 +provisional
12.4 [r] ⇒ 12.4 +revised
12.4 [p][r] ⇒ 12.4 +provisional +revised
45 est. ⇒ 45 +estimated
45 (est) ⇒ 45 +estimated
4:1 ⇒ 4 ratio {first=4, second=1}
4.2:1 ⇒ 4.2 ratio {first=4.2, second=1}
51.6 (audited) ⇒ 51.6 +audited
51.6 (2020/21) ⇒ 51.6 @2020-21
51.6% in 2021/22 ⇒ 51.6 percent @2021-22
Q2: 85% ⇒ 85 percent @quarter
Q2 85% ⇒ 85 percent @quarter
2022/23: 51.6 ⇒ 51.6 @2022-23
214 (Jan-Mar 2023) ⇒ 214 @2022-23-Q4
3 as at 30 June 2023 ⇒ 3 @2023-06-30
YTD 345 ⇒ 345 +cumulative
345 YTD ⇒ 345 +cumulative
Q2 45 YTD 90 ⇒ 45 {YTD=90} @quarter
85% (target 90%) ⇒ 85 percent {target=90 percent}
Male 45% Female 55% ⇒ percent {Male=45 percent, Female=55 percent}
Actual 85% Target 90% ⇒ 85 percent {Target=90 percent}
12 per month ⇒ 12 +per_month
£45 per head ⇒ 45 gbp +per_head
412 kg per household ⇒ 412 kg +per_household
14.2% (England) ⇒ 14.2 percent {England=14.2 percent}
4.5/5 ⇒ 4.5 {number=4.5, out of=5}
£1.2m (forecast) ⇒ 1200000 gbp +forecast
Forecast £1.2m ⇒ 1200000 gbp +forecast
97.63% (cumulative) ⇒ 97.63 percent +cumulative
20 days (average) ⇒ 20 days +average
3m 5s average ⇒ 185 seconds +average
12 out of 15 (80%) ⇒ 12 {number=12, out of=15, percent=80 percent}
12/15 (80%) ⇒ 12 {number=12, out of=15, percent=80 percent}
80% (12/15) ⇒ 80 percent {number=12, out of=15}
80% (12 of 15 cases) ⇒ 80 percent {number=12, out of=15}
80% (n=15) ⇒ 80 percent {n=15}
80% (15) ⇒ 80 percent {number=15}
2 of 2 ⇒ 2 {number=2, out of=2}
0 of 3 ⇒ 0 {number=0, out of=3}
235 kg per household ⇒ 235 kg +per_household
235kg/hh ⇒ 235 kg +per_hh
1,234 tonnes (Q2) ⇒ 1234 tonnes @quarter
£58.20 per week ⇒ 58.2 gbp +per_week
£1,234 per household ⇒ 1234 gbp +per_household
4.2 out of 5 ⇒ 4.2 {number=4.2, out of=5}
4.2/5 ⇒ 4.2 {number=4.2, out of=5}
8.5/10 ⇒ 8.5 {number=8.5, out of=10}
8 out of 10 ⇒ 8 {number=8, out of=10}
3 (p) ⇒ 3 +provisional
3 (provisional) ⇒ 3 +provisional
3 provisional ⇒ 3 +provisional
Provisional: 3 ⇒ 3 +provisional
3 - provisional ⇒ 3 +provisional
3 (subject to validation) ⇒ 3 +provisional
45 (YTD 120) ⇒ 45 {YTD=120}
45 YTD 120 ⇒ 45 {YTD=120}
Q1 45 Q2 50 ⇒ {Q1=45, Q2=50}
Q1: 45% Q2: 50% ⇒ percent {Q1=45 percent, Q2=50 percent}
Apr 12, May 14, Jun 15 ⇒ {Apr=12, May=14, Jun=15}
April: 12 ⇒ 12 @month
12 (April) ⇒ 12 @month
12 in April ⇒ 12 @month
12 in April 2023 ⇒ 12 @2023-04
2022/23 45% ⇒ 45 percent @2022-23
45% 2022/23 ⇒ 45 percent @2022-23
45% (2022/23) ⇒ 45 percent @2022-23
45% (22/23) ⇒ 45 percent @2022-23
45 (50 last year) ⇒ 45 {last year=50}
45 (last year 50) ⇒ 45 {last year=50}
45 (-5) ⇒ 45 {change=-5}
45 (+5) ⇒ 45 {change=5}
45 (+5%) ⇒ 45 {change=5 percent}
under 5 ⇒ suppressed < 5
<5 cases ⇒ suppressed < 5 count
<10 ⇒ suppressed < 10
Est. 200 ⇒ 200 +estimated
200 (estimate) ⇒ 200 +estimated
200 est ⇒ 200 +estimated
45 [u] ⇒ 45 +low_reliability
45 [b] ⇒ 45 +series_break
45.2[e] ⇒ 45.2 +estimated
45.6% (target 50%) ⇒ 45.6 percent {target=50 percent}
Target: 50% Actual: 45% ⇒ 45 percent {Target=50 percent, Actual=45 percent}
Actual 45% / Target 50% ⇒ 45 percent {Target=50 percent}
England 45%, Kent 47% ⇒ percent {England=45 percent, Kent=47 percent}
45% (England 47%) ⇒ 45 percent {England=47 percent}
Kent: 47% ⇒ 47 percent {Kent=47 percent}
47% (Kent) ⇒ 47 percent {Kent=47 percent}
Male: 12 Female: 14 ⇒ {Male=12, Female=14}
12 male / 14 female ⇒ {male=12, female=14}
12 male, 14 female ⇒ {male=12, female=14}
3 red, 4 amber, 12 green ⇒ {red=3, amber=4, green=12}
2 Red 3 Amber ⇒ {Red=2, Amber=3}
12 upheld 3 partially upheld ⇒ {upheld=12, partially upheld=3}
12 new, 15 closed ⇒ {new=12, closed=15}
12 received ⇒ 12 {received=12}
12 complaints (3 upheld) ⇒ 12 count {upheld=3}
12 complaints, 3 upheld ⇒ {complaints=12, upheld=3}
1,234 visits in Q2 ⇒ 1234 count @quarter
1,234 visits YTD ⇒ 1234 count +cumulative
&lt;5 ⇒ suppressed < 5
1,234 (£1,200) ⇒ 1234 {gbp=1200 gbp}
45 cases (12.3%) ⇒ 45 count {percent=12.3 percent}
`;
