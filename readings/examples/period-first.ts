// Periods, and the days that they last.
export const periodFirst = `
Jan-Mar 2023 ⇒ 2022-23-Q4 quarter 2023-01-01 to 2023-03-31
Jul-Sept ‖ {"period":"2023-24-Q2"} ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
2022/23 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
2020/21 (audited) ⇒ 2020-21 financial_year 2020-04-01 to 2021-03-31 +audited
Jun-22 ⇒ 2022-06 month 2022-06-01 to 2022-06-30
Q4 (Jan-Mar) of 2022/23 ⇒ 2022-23-Q4 quarter 2023-01-01 to 2023-03-31
2020/21 Q4 Actual ⇒ 2020-21-Q4 quarter 2021-01-01 to 2021-03-31 +actual
rolling 12 month ‖ {"period":"2023-24-Q2"} ⇒ 2023-09-R12 rolling_12m 2022-10-01 to 2023-09-30
Q2 22/23 ⇒ 2022-23-Q2 quarter 2022-07-01 to 2022-09-30
H1 2022-23 ⇒ 2022-23-H1 half_year 2022-04-01 to 2022-09-30
YTD ‖ {"period":"2023-24-Q2"} ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
Apr - Sept 2013 ⇒ 2013-14-H1 half_year 2013-04-01 to 2013-09-30
12 months to March 2013 ⇒ 2013-03-R12 rolling_12m 2012-04-01 to 2013-03-31
1ST APRIL – 30TH JUNE 2015 ⇒ 2015-16-Q1 quarter 2015-04-01 to 2015-06-30
Sep-22 ⇒ 2022-09 month 2022-09-01 to 2022-09-30
September 11 ‖ {"column":"Month"} ⇒ 2011-09 month 2011-09-01 to 2011-09-30
31 March 2024 ⇒ 2024-03-31 day 2024-03-31 to 2024-03-31
as at 31 March 2024 ⇒ 2024-03-31 day 2024-03-31 to 2024-03-31
As at end of March 2024 ⇒ 2024-03-31 day 2024-03-31 to 2024-03-31
week ending 5 May 2024 ⇒ 2024-W18 week 2024-04-29 to 2024-05-05
w/e 3 May 2024 ⇒ 2024-04-27/2024-05-03 week 2024-04-27 to 2024-05-03
AY2023/24 ⇒ AY2023-24 academic_year 2023-09-01 to 2024-08-31
2021/22 Target ⇒ 2021-22 financial_year 2021-04-01 to 2022-03-31 +target
2021/22 Floor ⇒ 2021-22 financial_year 2021-04-01 to 2022-03-31 +floor
Actual 2022/23 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +actual
11/12 ‖ {"column":"Year"} ⇒ 2011-12 financial_year 2011-04-01 to 2012-03-31
Actual 11/12 ⇒ 2011-12 financial_year 2011-04-01 to 2012-03-31 +actual
12/13 ⇒ 2012-13 financial_year 2012-04-01 to 2013-03-31
12/2013 ⇒ 2013-12 month 2013-12-01 to 2013-12-31
06/2022 ⇒ 2022-06 month 2022-06-01 to 2022-06-30
2022-23 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
22-23 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
Q2 (Jul-Sep) 2023 ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
Q1 2023/24 (Apr - Jun 2023) ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Apr-Jun 2023 (Q1) ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1 Apr-Jun 2023 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Quarter ending June 2023 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
year ending March 2023 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
Year ended 31 March 2023 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
year to June 2023 ⇒ 2023-06-R12 rolling_12m 2022-07-01 to 2023-06-30
Q2 2022/23 YTD ⇒ 2022-23-YTD-Q2 year_to_date 2022-04-01 to 2022-09-30
YTD Q2 2022/23 ⇒ 2022-23-YTD-Q2 year_to_date 2022-04-01 to 2022-09-30
Apr-Dec 2022 YTD ⇒ 2022-23-YTD-Q3 year_to_date 2022-04-01 to 2022-12-31
Apr-Aug 2022 YTD ⇒ 2022-04-01/2022-08-31 year_to_date 2022-04-01 to 2022-08-31
YTD 2022/23 ‖ {"period":"2022-23-Q3"} ⇒ 2022-23-YTD-Q3 year_to_date 2022-04-01 to 2022-12-31
2022/23 YTD ‖ {"period":"2022-23-Q3"} ⇒ 2022-23-YTD-Q3 year_to_date 2022-04-01 to 2022-12-31
Jan 2022/23 ⇒ 2023-01 month 2023-01-01 to 2023-01-31
Jan-Mar 2022/23 ⇒ 2022-23-Q4 quarter 2023-01-01 to 2023-03-31
Mar 24 ⇒ 2024-03 month 2024-03-01 to 2024-03-31
June '22 ⇒ 2022-06 month 2022-06-01 to 2022-06-30
April ‖ {"period":"2023-24-Q2"} ⇒ 2023-04 month 2023-04-01 to 2023-04-30
1-31 March 2023 ⇒ 2023-03 month 2023-03-01 to 2023-03-31
1 April - 30 June ‖ {"period":"2023-24-Q2"} ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
01/04/2023 - 30/06/2023 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
29 February 2024 ⇒ 2024-02-29 day 2024-02-29 to 2024-02-29
previous quarter ‖ {"period":"2023-24-Q2"} ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Last year ‖ {"period":"2023-24-Q2"} ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
Oct 22 to Sep 23 ⇒ 2022-10-01/2023-09-30 range 2022-10-01 to 2023-09-30
Oct 2022 – Sep 2023 ⇒ 2022-10-01/2023-09-30 range 2022-10-01 to 2023-09-30
2022 outturn ⇒ 2022 calendar_year 2022-01-01 to 2022-12-31 +outturn
2022/23* ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
2022/23 outturn ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +outturn
2022/23 (provisional) ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +provisional
Q3 2022-23 ⇒ 2022-23-Q3 quarter 2022-10-01 to 2022-12-31
Q3, 2022/23 ⇒ 2022-23-Q3 quarter 2022-10-01 to 2022-12-31
2022/23, Q3 ⇒ 2022-23-Q3 quarter 2022-10-01 to 2022-12-31
3rd Quarter 2013/14 ⇒ 2013-14-Q3 quarter 2013-10-01 to 2013-12-31
2023/24 Quarter 2 actual ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30 +actual
April 2023 - March 2024 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Apr 23 - Jun 23 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
April to June 2023 (cumulative) ⇒ 2023-24-YTD-Q1 year_to_date 2023-04-01 to 2023-06-30
Q2 2023/24 (cumulative) ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
YTD (Apr-Sep) 2022 ⇒ 2022-23-YTD-Q2 year_to_date 2022-04-01 to 2022-09-30
2023-03-31T00:00:00 ⇒ 2023-03-31 day 2023-03-31 to 2023-03-31
31/03/2023 00:00:00 ⇒ 2023-03-31 day 2023-03-31 to 2023-03-31
Q1-Q3 2022/23 ⇒ 2022-23-YTD-Q3 year_to_date 2022-04-01 to 2022-12-31
Nov-22 ⇒ 2022-11 month 2022-11-01 to 2022-11-30
first half of 2022/23 ⇒ 2022-23-H1 half_year 2022-04-01 to 2022-09-30
R12 to Sep 2023 ⇒ 2023-09-R12 rolling_12m 2022-10-01 to 2023-09-30
6 months to Sept 2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
2022 ⇒ 2022 calendar_year 2022-01-01 to 2022-12-31
20/21 ⇒ 2020-21 financial_year 2020-04-01 to 2021-03-31
2020/21 Final ⇒ 2020-21 financial_year 2020-04-01 to 2021-03-31 +final
Quarter three 2023/24 ⇒ 2023-24-Q3 quarter 2023-10-01 to 2023-12-31
First quarter 2022-23 ⇒ 2022-23-Q1 quarter 2022-04-01 to 2022-06-30
4th Qtr 2021/22 ⇒ 2021-22-Q4 quarter 2022-01-01 to 2022-03-31
Q1 2023-24 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1 23-24 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1 23/24 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1-23/24 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1 (23/24) ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1 2023/2024 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1, 2023/24 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1: 2023/24 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
2023/24 Q1 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
2023-24 Q1 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
2023/24 - Q1 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
23/24 Q1 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
23/24 Qtr 1 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
2023/24 Quarter 1 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
2023/24 (Q1) ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
FY23/24 Q1 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
FY 2023/24 Q1 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Q1 FY 2023-24 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
FY 24/25 ⇒ 2024-25 financial_year 2024-04-01 to 2025-03-31
F/Y 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Q1 and Q2 2023/24 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
Q1-Q2 2023/24 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
Q1 - Q3 2023/24 ⇒ 2023-24-YTD-Q3 year_to_date 2023-04-01 to 2023-12-31
Q1 to Q4 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Quarters 1 and 2 2023/24 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
Q1/Q2 2023/24 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
H1 23/24 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
H2 2023-24 ⇒ 2023-24-H2 half_year 2023-10-01 to 2024-03-31
1st half 2023/24 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
Second half of 2023/24 ⇒ 2023-24-H2 half_year 2023-10-01 to 2024-03-31
Year end 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31
Outturn 2023/24 ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31 +outturn
2023/24 Outturn ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31 +outturn
2023/24 out-turn ⇒ 2023-24 financial_year 2023-04-01 to 2024-03-31 +outturn
22/23 Actual ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +actual
Actual 22/23 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31 +actual
YTD Sep 2023 ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
YTD to Sep 2023 ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
YTD to end of September 2023 ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
Year to date (Apr - Sep 2023) ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
Apr-Sep 2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
Apr to Sep 2023 YTD ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
1 April 2023 to 30 September 2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
1 April to 30 September 2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
1st April 2023 – 30th September 2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
01/04/23 - 30/09/23 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
01/04/2023-30/09/2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
01.04.2023 to 30.09.2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
April–September 2023 ⇒ 2023-24-H1 half_year 2023-04-01 to 2023-09-30
Apr – Jun '23 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Apr-Jun'23 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Apr/May/Jun 2023 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Apr, May & Jun 2023 ⇒ 2023-24-Q1 quarter 2023-04-01 to 2023-06-30
Apr-23 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
Apr-2023 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
Apr 2023 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
April 2023 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
April, 2023 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
APRIL 2023 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
Apr 23 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
Apr '23 ⇒ 2023-04 month 2023-04-01 to 2023-04-30
`;
