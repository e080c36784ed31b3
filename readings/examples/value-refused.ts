// Value cells that are not read, because they can be read in two ways or in none.
export const valueRefused = `
3m ⇒ unreadable
07:46 ⇒ unreadable
580/589 ⇒ unreadable
41 (63) ⇒ unreadable
84% (87%) ⇒ unreadable
(3.4%) ⇒ unreadable
–5.1% ⇒ unreadable
1,2341,567 ⇒ unreadable
87.3%91.2% ⇒ unreadable
12 km² ⇒ unreadable
nil ⇒ unreadable
none ⇒ unreadable
Target is 99% ⇒ unreadable
85% â€“ 90% ⇒ unreadable
12 345 ⇒ unreadable
1:12 ⇒ unreadable
45p ⇒ unreadable
45r ⇒ unreadable
(£3k) ⇒ unreadable
12 fewer complaints ⇒ unreadable
5% increase ⇒ unreadable
5.40 ‖ {"title":"Average wait (mins.secs)"} ⇒ unreadable
1<b>2</b> ⇒ unreadable
112, 115 ⇒ unreadable
112, 115, 118 ⇒ unreadable
13, 217 ⇒ unreadable
01/04/2023 ⇒ unreadable
007 ⇒ unreadable
#N/A ⇒ not_available
½ ⇒ unreadable
1e5 ⇒ unreadable
0x10 ⇒ unreadable
Nil return ⇒ unreadable
31-40 ⇒ unreadable
123456789012345678 ⇒ unreadable
1 in 5 ⇒ 1 {number=1, out of=5}
8/10 ⇒ unreadable
NTW ⇒ unreadable
£0.9m underspend ⇒ unreadable
£250k overspend ⇒ unreadable
1,5OO ⇒ unreadable
l2 ⇒ unreadable
12..5 ⇒ unreadable
12,5 ⇒ unreadable
5,20 ⇒ unreadable
12,345,6 ⇒ unreadable
00:45 ⇒ unreadable
12/15 (81%) ⇒ unreadable
12/15 ⇒ unreadable
80 (15) ⇒ unreadable
0/3 ⇒ unreadable
5 of 3 ⇒ unreadable
00 ⇒ unreadable
2 pts ⇒ unreadable
45 p ⇒ unreadable
$5 ⇒ unreadable
85/100 ⇒ unreadable
3 (1) ⇒ unreadable
3p ⇒ unreadable
45 / 120 ⇒ unreadable
45; 120 ⇒ unreadable
45 & 120 ⇒ unreadable
45 and 120 ⇒ unreadable
45, 120 ⇒ unreadable
45 120 ⇒ unreadable
45%, 50% ⇒ unreadable
April 12 ⇒ unreadable
Jan 23 ⇒ unreadable
2022/23 ⇒ unreadable
45 (21/22: 50) ⇒ unreadable
45 last year ⇒ unreadable
45 previously 50 ⇒ unreadable
↑45 ⇒ unreadable
▲ 45 ⇒ unreadable
45 ▲ 3 ⇒ unreadable
G 45% ⇒ unreadable
45% G ⇒ unreadable
1-4 ⇒ unreadable
1 - 4 ⇒ unreadable
0-5 ⇒ unreadable
200e ⇒ unreadable
Nil ⇒ unreadable
None ⇒ unreadable
Yes (2) ⇒ unreadable
Y ⇒ unreadable
N ⇒ unreadable
Met (95%) ⇒ unreadable
Completed 12/05/2023 ⇒ unreadable
12/05/2023 ⇒ unreadable
12 May 2023 ⇒ unreadable
May 2023 ⇒ unreadable
DNA ⇒ unreadable
[u] ⇒ unreadable
x ⇒ unreadable
X ⇒ unreadable
? ⇒ unreadable
! ⇒ unreadable
#DIV/0! ⇒ unreadable
#VALUE! ⇒ unreadable
#### ⇒ unreadable
null ⇒ unreadable
Target 50% ⇒ unreadable
45% vs 50% ⇒ unreadable
45% against target of 50% ⇒ 45 percent {target of=50 percent}
45% compared to 50% last year ⇒ 45 percent {last year=50 percent}
NTW 45 ⇒ unreadable
12M 14F ⇒ unreadable
12 incl. 3 duplicates ⇒ unreadable
£12k saved ⇒ 12000 gbp
45 more ⇒ unreadable
45 fewer ⇒ unreadable
5% reduction ⇒ unreadable
5% up ⇒ unreadable
Up 5% ⇒ unreadable
- 5 ⇒ unreadable
–5 ⇒ unreadable
—5 ⇒ unreadable
5- ⇒ unreadable
(5) ⇒ unreadable
[5] ⇒ unreadable
{5} ⇒ unreadable
=45 ⇒ unreadable
45= ⇒ unreadable
45, ⇒ unreadable
% 45 ⇒ unreadable
%45 ⇒ unreadable
45%% ⇒ unreadable
45℅ ⇒ unreadable
45 000 ⇒ unreadable
45'000 ⇒ unreadable
,45 ⇒ unreadable
1/2 ⇒ unreadable
1½ ⇒ unreadable
3 ½ days ⇒ unreadable
2nd ⇒ unreadable
2nd of 15 ⇒ unreadable
1st quartile ⇒ unreadable
3rd ⇒ unreadable
Level 3 ⇒ narrative
Band B ⇒ narrative
Grade 2 ⇒ narrative
Phase 2 ⇒ unreadable
CO2 45 ⇒ unreadable
Q4 ⇒ unreadable
Covid-19 ⇒ unreadable
24/7 ⇒ unreadable
9-5 ⇒ unreadable
10:30am ⇒ unreadable
07700 900123 ⇒ unreadable
1e3 ⇒ unreadable
1E+05 ⇒ unreadable
4.5E-02 ⇒ unreadable
0x1F ⇒ unreadable
NaN ⇒ unreadable
Infinity ⇒ unreadable
-Infinity ⇒ unreadable
undefined ⇒ unreadable
12345678901234567890 ⇒ unreadable
45<br>46 ⇒ unreadable
45â€“50 ⇒ unreadable
£45 – £50 ⇒ unreadable
1,234 (1,200) ⇒ unreadable
1,234 / £1,200 ⇒ unreadable
1 year 3 months ⇒ unreadable
33.7 m ‖ {"title":"Length of hedge planted"} ⇒ unreadable
2,500,000 ‖ {"title":"Capital (£m)"} ⇒ unreadable
Err:502 ⇒ unreadable
Error: 2042 ⇒ unreadable
`;
