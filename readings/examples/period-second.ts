// More periods, and the days that they last.
export const periodSecond = `
Apr'23 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
04/2023 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
2023-04 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
Sept 23 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
Sept-23 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
Sept. 2023 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
End Dec 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
End of December 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
as at 31/12/2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
as at 31 Dec 23 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
As at 31st December 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
At 31 December 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
at end December 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
As at Q3 2023/24 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
As at December 2023 ⇒ 2023-12 month 2023-12-01 to 2023-12-31
31.12.2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
31-12-2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
31-Dec-2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
31-Dec-23 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
31 Dec 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
31DEC2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
Dec 31, 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
December 31st 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
Sunday 31 December 2023 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
2023-12-31 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
2023/12/31 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
31/12/23 ⇒ 2023-12-31 day 2023-12-31 to 2023-12-31
29/02/2024 ⇒ 2024-02-29 day 2024-02-29 to 2024-02-29
w/e 31/12/2023 ⇒ 2023-W52 week 2023-12-25 to 2023-12-31
W/E 31 Dec 2023 ⇒ 2023-W52 week 2023-12-25 to 2023-12-31
w/c 25/12/2023 ⇒ 2023-W52 week 2023-12-25 to 2023-12-31
week ending Sunday 31 December 2023 ⇒ 2023-W52 week 2023-12-25 to 2023-12-31
week commencing 25 December 2023 ⇒ 2023-W52 week 2023-12-25 to 2023-12-31
2024-W01 ⇒ 2024-W01 week 2024-01-01 to 2024-01-07
wk ending 05/05/24 ⇒ 2024-W18 week 2024-04-29 to 2024-05-05
12 months to Dec 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 months to December 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 months ending 31 December 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 months ending December 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 months ended Dec-23 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 mths to Dec 23 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 months to Q3 2023/24 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 month to Dec 23 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12m to Dec-23 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 m/e Dec 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
Twelve months to December 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
rolling 12 months to Dec 23 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
Rolling 12-months ending Dec 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
Rolling 12 months (Jan - Dec 2023) ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
Rolling year to December 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
12 month rolling to Dec 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
Dec 2023 rolling 12 months ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
R12M Dec 2023 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
3 months to December 2023 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
3 months ending Dec 2023 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Three months to end December 2023 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
6 months to Sep 2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
9 months to December 2023 ⇒ 2023-24-YTD-Q3 year_to_date 2023-04-01 to 2023-12-31
Quarter to December 2023 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Quarter ending December 2023 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Quarter ended 31/12/2023 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Q/E Dec 2023 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Year to December 2023 ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
Year ending December 2023 ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
Year ending 31 December 2023 ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
Year ended March 2024 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Y/E 31/03/2024 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
YE March 2024 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Year to March 2024 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Full year 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Annual 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
2023/24 Annual ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
2023/24 full year ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
2023 ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
2023 calendar year ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
Calendar year 2023 ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
CY 2023 ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
Jan - Dec 2023 ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
Jan 2023 - Dec 2023 ⇒ 2023 calendar_year 2023-01-01 to 2023-12-31
2022-2023 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
2022 - 2023 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
1999/00 ⇒ 1999-00 financial_year 1999-04-01 to 2000-03-31
1999/2000 ⇒ 1999-00 financial_year 1999-04-01 to 2000-03-31
2009/10 ⇒ 2009-10 financial_year 2009-04-01 to 2010-03-31
2019/20 - 2021/22 ⇒ 2019-04-01/2022-03-31 range 2019-04-01 to 2022-03-31
Academic year 2022/23 ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
2022/23 academic year ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
AY 22/23 ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
AY22-23 ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
2022/23 AY ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
2022/23 (AY) ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
School year 2022/23 ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
Sept 2022 - Aug 2023 ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
September 2022 to August 2023 ⇒ AY2022-23 academic_year 2022-09-01 to 2023-08-31
Baseline 2019/20 ⇒ 2019-20 financial_year 2019-04-01 to 2020-03-31 +baseline
2019/20 baseline ⇒ 2019-20 financial_year 2019-04-01 to 2020-03-31 +baseline
2019/20 (baseline) ⇒ 2019-20 financial_year 2019-04-01 to 2020-03-31 +baseline
Target 2024/25 ⇒ 2024-25 financial_year 2024-04-01 to 2025-03-31 +target
2024/25 target ⇒ 2024-25 financial_year 2024-04-01 to 2025-03-31 +target
2024/25 Target (provisional) ⇒ 2024-25 financial_year 2024-04-01 to 2025-03-31 +target +provisional
2022/23 provisional ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +provisional
2022/23 (prov) ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +provisional
2022/23 (p) ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +provisional
2022/23 [p] ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +provisional
2022/23¹ ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
2022/23 final ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +final
2022/23 (unaudited) ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +unaudited
2022/23 revised ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +revised
2022/23 estimate ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +estimated
Sept 2022/23 ⇒ 2022-09 month 2022-09-01 to 2022-09-30
Oct 2023/24 ⇒ 2023-10 month 2023-10-01 to 2023-10-31
Jan 2023/24 ⇒ 2024-01 month 2024-01-01 to 2024-01-31
Jan-Mar 23/24 ⇒ 2023-24-Q4 quarter 2024-01-01 to 2024-03-31
Oct-Dec 2023/24 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Apr-Mar 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Apr - Mar 2024 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Mar-Feb 2024 ⇒ 2023-03-01/2024-02-29 range 2023-03-01 to 2024-02-29
Dec 2023 - Feb 2024 ⇒ 2023-12-01/2024-02-29 range 2023-12-01 to 2024-02-29
Dec - Feb 2024 ⇒ 2023-12-01/2024-02-29 range 2023-12-01 to 2024-02-29
Dec-Feb 23/24 ⇒ 2023-12-01/2024-02-29 range 2023-12-01 to 2024-02-29
Oct 23 - Mar 24 ⇒ 2023-24-H2 half_year 2023-10-01 to 2024-03-31
Oct 2023 to Mar 2024 ⇒ 2023-24-H2 half_year 2023-10-01 to 2024-03-31
Jan-March 2024 ⇒ 2023-24-Q4 quarter 2024-01-01 to 2024-03-31
Jan/Feb/March 2024 ⇒ 2023-24-Q4 quarter 2024-01-01 to 2024-03-31
Q2: July - September 2023 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
Q2 (July to Sept 23) ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
Q3 (Oct - Dec) 2023/24 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Q3 (Oct-Dec 2023) ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Q3 2023/24 (Oct to Dec) ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Q4 (January - March 2024) ⇒ 2023-24-Q4 quarter 2024-01-01 to 2024-03-31
Quarter 3 (October to December 2023) ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
October to December 2023 (Quarter 3) ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Oct - Dec (Q3) 2023/24 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
Qtr 2 Jul-Sep 23 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
1-30 September 2023 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
1 - 30 Sept 2023 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
1st to 30th September 2023 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
15 Sept - 14 Oct 2023 ⇒ 2023-09-15/2023-10-14 range 2023-09-15 to 2023-10-14
15/09/2023 ⇒ 2023-09-15 day 2023-09-15 to 2023-09-15
5/9/23 ⇒ 2023-09-05 day 2023-09-05 to 2023-09-05
05-09-23 ⇒ 2023-09-05 day 2023-09-05 to 2023-09-05
Sep 5 2023 ⇒ 2023-09-05 day 2023-09-05 to 2023-09-05
2023-24-Q2 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
2023-24-YTD-Q2 ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
AY2023-24 ⇒ AY2023-24 academic_year 2023-09-01 to 2024-08-31
2023-12-R12 ⇒ 2023-12-R12 rolling_12m 2023-01-01 to 2023-12-31
2023-04-01/2023-05-15 ⇒ 2023-04-01/2023-05-15 range 2023-04-01 to 2023-05-15
Q2 2023-24 Actual ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30 +actual
Q2 Actual 2023/24 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30 +actual
2023/24 Q2 Target ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30 +target
Actual Q2 2023/24 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30 +actual
Sept 23 Actual ⇒ 2023-09 month 2023-09-01 to 2023-09-30 +actual
Q2 2023/24 Performance ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
2022/23 Q2 Result ⇒ 2022-23-Q2 quarter 2022-07-01 to 2022-09-30
Year End Target 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31 +target
Annual Target 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31 +target
2023/24 Annual Target ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31 +target
2022/23 Year End ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +outturn
2022/23 End of Year Outturn ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +outturn
2022/23 Year End Outturn ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +outturn
Latest data: Sept 2023 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
Jul-Sep 2023 (provisional) ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30 +provisional
Data as at 30/09/2023 ⇒ 2023-09-30 day 2023-09-30 to 2023-09-30
March 2023 (rolling 12 months) ⇒ 2023-03-R12 rolling_12m 2022-04-01 to 2023-03-31
Jan – Mar 2023* ⇒ 2022-23-Q4 quarter 2023-01-01 to 2023-03-31
2021/22 Floor ⇒ 2021-22 financial_year 2021-04-01 to 2022-03-31 +floor
Outturn 2021/22 ⇒ 2021-22 financial_year 2021-04-01 to 2022-03-31 +outturn
2021/22 Out-turn ⇒ 2021-22 financial_year 2021-04-01 to 2022-03-31 +outturn
Quarter 2 (2023/24) ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
2nd Qtr 23/24 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
Qtr 2 2023-24 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
July to Sept 2023/24 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
Quarter 1 2013/14 (April – June) ⇒ 2013-14-Q1 quarter 2013-04-01 to 2013-06-30
April – June 2013 (Quarter 1) ⇒ 2013-14-Q1 quarter 2013-04-01 to 2013-06-30
Q1 (April – June 2013) ⇒ 2013-14-Q1 quarter 2013-04-01 to 2013-06-30
1 April – 30 June 2013 ⇒ 2013-14-Q1 quarter 2013-04-01 to 2013-06-30
April 13 - June 13 ⇒ 2013-14-Q1 quarter 2013-04-01 to 2013-06-30
Apr13-Jun13 ⇒ 2013-14-Q1 quarter 2013-04-01 to 2013-06-30
FYTD Sep 2023 ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
End of Quarter 2 2023/24 ⇒ 2023-09-30 day 2023-09-30 to 2023-09-30
Snapshot 30/09/2023 ⇒ 2023-09-30 day 2023-09-30 to 2023-09-30
Snapshot at 30 September 2023 ⇒ 2023-09-30 day 2023-09-30 to 2023-09-30
Position at 31/03/23 ⇒ 2023-03-31 day 2023-03-31 to 2023-03-31
Financial Year 22/23 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
Year 2022/23 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
Yr 2022/23 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
2022/23 year ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
Previous year 2021/22 ⇒ 2021-22 financial_year 2021-04-01 to 2022-03-31
2022/23 (last year) ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
Calendar Year 2022 ⇒ 2022 calendar_year 2022-01-01 to 2022-12-31
Jan 22-Dec 22 ⇒ 2022 calendar_year 2022-01-01 to 2022-12-31
`;
