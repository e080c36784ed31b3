// Periods of the accounts, years to date by their last part, times said twice, and what has no days.
export const periodAccounts = `
P6 2023/24 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
Period 6 2023/24 ⇒ 2023-09 month 2023-09-01 to 2023-09-30
Month 6 (2023/24) ⇒ 2023-09 month 2023-09-01 to 2023-09-30
2019/20 M12 ⇒ 2020-03 month 2020-03-01 to 2020-03-31
P6 ‖ {"period":"2023-24-Q2"} ⇒ 2023-09 month 2023-09-01 to 2023-09-30
P6 ⇒ ? month
P13 2023/24 ⇒ unreadable
2023/24 to Q2 ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
Q2 YTD 23/24 ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
2023/24 (to Sept) ⇒ 2023-24-YTD-Q2 year_to_date 2023-04-01 to 2023-09-30
2023/24 to end of December ⇒ 2023-24-YTD-Q3 year_to_date 2023-04-01 to 2023-12-31
2022/3 ⇒ 2022-23 financial_year 2022-04-01 to 2023-03-31
2022/5 ⇒ unreadable
End of Year 2012/13 ⇒ 2012-13 financial_year 2012-04-01 to 2013-03-31 +outturn
end of the financial year 2012/13 ⇒ 2013-03-31 day 2013-03-31 to 2013-03-31
3 years 2010/11 to 2012/13 ⇒ 2010-04-01/2013-03-31 range 2010-04-01 to 2013-03-31
3 year average 2010/11 to 2013/14 ⇒ unreadable
2010-12 ⇒ unreadable
2010-12 ‖ {"column":"Month"} ⇒ 2010-12 month 2010-12-01 to 2010-12-31
2023-10 ⇒ 2023-10 month 2023-10-01 to 2023-10-31
Q2 performance (30 September 2013) ⇒ 2013-14-Q2 quarter 2013-07-01 to 2013-09-30
Q2 (31 December 2013) ⇒ unreadable
quarter 3 (to December 2016) 2016/17 ⇒ 2016-17-Q3 quarter 2016-10-01 to 2016-12-31
Financial Q1: 1 Apr 16 to 30 Jun 16 ⇒ 2016-17-Q1 quarter 2016-04-01 to 2016-06-30
Achievement at 31 March 2014 ⇒ 2014-03-31 day 2014-03-31 to 2014-03-31
4th Qrt 2002/03 ⇒ 2002-03-Q4 quarter 2003-01-01 to 2003-03-31
Autumn term 2023 ⇒ unreadable
Summer 2023 ⇒ unreadable
Jul-Sept ‖ {"asOf":"2023-10-16"} ⇒ 2023-24-Q2 quarter 2023-07-01 to 2023-09-30
Jan-Mar ‖ {"asOf":"2023-10-16"} ⇒ 2022-23-Q4 quarter 2023-01-01 to 2023-03-31
Oct-Dec ‖ {"asOf":"2023-10-16"} ⇒ ? quarter
31 March ‖ {"asOf":"2023-10-16"} ⇒ 2023-03-31 day 2023-03-31 to 2023-03-31
31 March ‖ {"asOf":"2024-04-15","period":"2023-24-Q4"} ⇒ 2024-03-31 day 2024-03-31 to 2024-03-31
99/00 ⇒ 1999-00 financial_year 1999-04-01 to 2000-03-31
Mar-99 ⇒ 1999-03 month 1999-03-01 to 1999-03-31
Baseline (2012/13) ⇒ 2012-13 financial_year 2012-04-01 to 2013-03-31 +baseline
Latest (Sep 13) ⇒ 2013-09 month 2013-09-01 to 2013-09-30
first six months 2013/14 ⇒ 2013-14-H1 half_year 2013-04-01 to 2013-09-30
Year End to 31 March 2004 ⇒ 2003-04 financial_year 2003-04-01 to 2004-03-31
Quarter 4 covering January - March 2017 ⇒ 2016-17-Q4 quarter 2017-01-01 to 2017-03-31
Quarter 3 (2019/20) – 1st October to 31st December 2019 ⇒ 2019-20-Q3 quarter 2019-10-01 to 2019-12-31
Quarter 1 (1 st April to 30 th June) 2019/20 ⇒ 2019-20-Q1 quarter 2019-04-01 to 2019-06-30
2010/11-2012/13 (3 year average) ⇒ 2010-04-01/2013-03-31 range 2010-04-01 to 2013-03-31
2009-2011 ⇒ unreadable
FY24 ⇒ unreadable
Week 40 ⇒ ? week
Wk 12 2013/14 ⇒ unreadable
20140930 ⇒ 2014-09-30 day 2014-09-30 to 2014-09-30
Year end ⇒ ? financial_year
Year end ‖ {"period":"2013-14-Q4"} ⇒ 2013-14 financial_year 2013-04-01 to 2014-03-31
Outturn ‖ {"period":"2013-14"} ⇒ 2013-14 financial_year 2013-04-01 to 2014-03-31
`;
