// Periods without a year, and texts that are none.
export const periodUndated = `
Jul-Sept ⇒ ? quarter
rolling 12 month ⇒ ? rolling_12m
QTR 3 ⇒ ? quarter
YTD ⇒ ? year_to_date
September 11 ⇒ unreadable
31 June ⇒ unreadable
31 June 2023 ⇒ unreadable
11/12 ⇒ unreadable
2021-2026 ⇒ unreadable
2022/24 ⇒ unreadable
Q2 2023 ⇒ unreadable
Q5 2022/23 ⇒ unreadable
Q4 (Oct-Dec) of 2022/23 ⇒ unreadable
Apr-Jun 2023 (Q2) ⇒ unreadable
Quarter 1 (April to June) ⇒ ? quarter
YTD 2022/23 ⇒ ? year_to_date
March 24 ⇒ unreadable
May 24 ⇒ unreadable
April ⇒ ? month
31/13/2023 ⇒ unreadable
03/31/2023 ⇒ unreadable
29 February 2023 ⇒ unreadable
Annual ⇒ unreadable
Quarterly ⇒ unreadable
Summer term 2023 ⇒ unreadable
Monthly ⇒ unreadable
2011 Census ⇒ 2011 calendar_year 2011-01-01 to 2011-12-31
Jan 2023 - Mar ⇒ unreadable
Janvier 2023 ⇒ unreadable
2023/24 (whatever) ⇒ unreadable
22-Nov ⇒ unreadable
Week 18 ⇒ ? week
12 months ⇒ unreadable
TBC ⇒ to_be_confirmed
N/A ⇒ not_applicable
not available ⇒ not_applicable
Q1 ⇒ ? quarter
Q 1 ⇒ ? quarter
Q.1 ⇒ ? quarter
q3 ⇒ ? quarter
Qtr 1 ⇒ ? quarter
QTR1 ⇒ ? quarter
Qtr. 3 ⇒ ? quarter
Quarter 4 ⇒ ? quarter
Quarter Four ⇒ ? quarter
1st Quarter ⇒ ? quarter
Q1 FY24 ⇒ unreadable
FY24 ⇒ unreadable
FY2024 ⇒ unreadable
Q1 2023 ⇒ unreadable
2023 Q1 ⇒ unreadable
Q4 2022 ⇒ unreadable
Q4 22 ⇒ unreadable
Q1 & Q2 ⇒ ? half_year
Q1+Q2 ⇒ ? half_year
H1 ⇒ ? half_year
H1 2023 ⇒ unreadable
Half year 1 ⇒ ? half_year
Half Year 2023/24 ⇒ unreadable
Mid-year 2023/24 ⇒ unreadable
Year-end ⇒ ? financial_year
2023/24 to date ⇒ ? year_to_date
2023/24 YTD ⇒ ? year_to_date
YTD 23/24 ⇒ ? year_to_date
YTD (Q2) ⇒ ? year_to_date
YTD Q2 ⇒ ? year_to_date
April 2023 to date ⇒ ? year_to_date
04/23 ⇒ unreadable
4/23 ⇒ unreadable
2023/04 ⇒ unreadable
202304 ⇒ unreadable
Apr. ⇒ ? month
Sept ⇒ ? month
December ⇒ ? month
Dec ⇒ ? month
31 December ⇒ ? day
31st December ⇒ ? day
12/31/2023 ⇒ unreadable
31/11/2023 ⇒ unreadable
30/02/2024 ⇒ unreadable
29/02/2023 ⇒ unreadable
31 April 2024 ⇒ unreadable
32 March 2024 ⇒ unreadable
0 March 2024 ⇒ unreadable
30 Feb ⇒ unreadable
31 September ⇒ unreadable
31st June 2023 ⇒ unreadable
Week 52 ⇒ ? week
Week 1 2024 ⇒ unreadable
Rolling 12 months ⇒ ? rolling_12m
Last 12 months ⇒ ? rolling_12m
CY23 ⇒ unreadable
2023 (calendar) ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
2022 and 2023 ⇒ unreadable
2022 to 2023 ⇒ unreadable
2022-3 ⇒ unreadable
22/3 ⇒ unreadable
09/10 ⇒ unreadable
9/10 ⇒ unreadable
10/11 ⇒ unreadable
2019-2022 ⇒ unreadable
2018-20 ⇒ unreadable
2016-18 ⇒ unreadable
3 year average 2019-21 ⇒ unreadable
Acad Year 2022/23 ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
Academic Year 2023 ⇒ unreadable
Summer 2023 ⇒ unreadable
Autumn term 2023 ⇒ unreadable
Spring 2024 ⇒ unreadable
Summer term 2022/23 ⇒ unreadable
Municipal year 2023/24 ⇒ unreadable
Tax year 2023/24 ⇒ unreadable
2021 Census ⇒ 2021 calendar_year 2021-01-01 to 2021-12-31
Census 2021 ⇒ 2021 calendar_year 2021-01-01 to 2021-12-31
2022/23p ⇒ unreadable
Latest ⇒ unreadable
Current ⇒ unreadable
This quarter ⇒ ? quarter
This year ⇒ ? financial_year
Last quarter ⇒ ? quarter
Last year ⇒ ? financial_year
Previous year ⇒ ? financial_year
Previous quarter ⇒ ? quarter
Same quarter last year ⇒ ? quarter
Month ⇒ unreadable
Quarter ⇒ unreadable
Annually ⇒ unreadable
Bi-annual ⇒ unreadable
In year ⇒ unreadable
Ongoing ⇒ unreadable
- ⇒ not_applicable
Various ⇒ unreadable
Nov - Jan ⇒ ? range
Jan to Mar ⇒ ? quarter
Jul–Sep (Q2) ⇒ ? quarter
Q2 Jul–Sep ⇒ ? quarter
Q3 (Jul-Sep) 2023/24 ⇒ unreadable
2nd quarter (July – September) ⇒ ? quarter
5 Sep ⇒ ? day
Sept 5th ⇒ unreadable
Monday ⇒ unreadable
FY ⇒ unreadable
Y/E ⇒ unreadable
EOFY 2023/24 ⇒ unreadable
31/03 ⇒ unreadable
31/3 ⇒ unreadable
Mar-31 ⇒ unreadable
01-Apr ⇒ ? day
Q2 Actual ⇒ ? quarter +actual
Q2 Target ⇒ ? quarter +target
YTD Actual ⇒ ? year_to_date +actual
Actual YTD ⇒ ? year_to_date +actual
Q2 Result ⇒ ? quarter
Previous Quarter (Q1 2023/24) ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Same period last year (Q2 2022/23) ⇒ 2022-23-Q2 quarter 2022-07-01 to 2022-09-30
Current period: Q2 ⇒ ? quarter
Out-turn 2021/22 ⇒ unreadable
Jul-Sep ⇒ ? quarter
FYTD ⇒ ? year_to_date
FY to date ⇒ ? year_to_date
2023/24 (YTD) ⇒ ? year_to_date
2023/24 YTD (Sept) ⇒ unreadable
to end Sept 2023 ⇒ unreadable
To Sept 2023 ⇒ unreadable
Up to 30 September 2023 ⇒ unreadable
End of Q2 ⇒ ? day
End of Year ⇒ ? financial_year
As at Q2 ⇒ ? quarter
As at quarter end ⇒ unreadable
Last year (2021/22) ⇒ 2021-22 financial_year 2021-04-01 to 2022-03-31
2022 Calendar ⇒ 2022 calendar_year 2022-01-01 to 2022-12-31
12 months Oct 22 - Sep 23 ⇒ unreadable
Rolling 12 month to end Q2 ⇒ ? rolling_12m
Autumn 2012 ⇒ unreadable
Term 1 ⇒ unreadable
May 13 ⇒ unreadable
13 May ⇒ ? day
2013 05 13 ⇒ unreadable
Week ending 12th May ⇒ ? week
w/e 12 May ⇒ ? week
`;
