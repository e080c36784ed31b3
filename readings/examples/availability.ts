// What comments say of availability, beside the period 2023-24-Q2.
export const availability = `
Annual figures still awaited. ⇒ awaited
Annual figures still awaited ⇒ awaited
Trend based on newly released Apr-June figures. Jul-Sept Data from TMLT available at end of October 2023 ⇒ awaited on 2023-10-31
Please note that Jul-Sept figure is currently only available to the end of August. ⇒ awaited to 2023-08-31
Still significant uncertainty regarding DEFRA Biodiversity Net Gain ⇒ nothing
July-Sept -6 inspections are still due over this period ⇒ nothing
July-Sept 5 inspections are still due. Some premises had closed that fell due an inspection. ⇒ nothing
Reduced staffing during the quarter. ⇒ nothing
Large increase in Q3 – exceeded target for year. ⇒ nothing
Castle Team is picking up emails on the weekend when service allows. ⇒ nothing
The gender pay gap is for the previous twelve months ⇒ nothing
Sickness statistics are cumulative this meaning that each quarter includes the sickness information from quarter 1 onwards. ⇒ nothing
Not yet due ⇒ awaited
Annual and not due until Q4 2023 ⇒ awaited
Preliminary work started but not due for delivery until Q4 2022/2023 ⇒ awaited on 2023-03-31
Draft strategy to be circulated by end of Juyly 2022 ⇒ nothing
Work on the 2023/24 budget is due to start July/August. ⇒ nothing
Awaiting progression by BW. ⇒ nothing
Plan due for completion in Sept/Oct. Current subscribers over 3,000. ⇒ nothing
Preparation for first paper comms due to begin in August/September for October target date ⇒ nothing
The Accounts for 2020/21 are expected to receive an unqualifed opinion by the Councils auditors ⇒ nothing
Due to be published prior to the end of this calendar year. ⇒ nothing
To be reported back to and feedback sought from SLT in September 2022. ⇒ nothing
Data not yet available ⇒ awaited
Data available in Q4 ⇒ awaited on 2024-03-31
Data will be available in November ⇒ awaited on 2023-11-30
Figures due 30 November 2023 ⇒ awaited on 2023-11-30
Results expected in March 2024 ⇒ awaited on 2024-03-31
Data to end of August only ⇒ awaited to 2023-08-31
April and May only ⇒ awaited to 2023-05-31
April to August only ⇒ awaited to 2023-08-31
July data only ⇒ awaited to 2023-07-31
Latest available data is June 2023 ⇒ awaited to 2023-06-30
Reported one quarter in arrears ⇒ awaited to 2023-06-30
Data is no longer awaited ⇒ nothing
Data was published in June 2023 ⇒ nothing
Figures have now been received ⇒ nothing
2022/23 data to be published in June 2024 ⇒ awaited on 2024-06-30
Expected November 2023 ⇒ awaited on 2023-11-30
Data expected early November ⇒ awaited
Awaiting approval from planning committee ⇒ nothing
Awaiting Q2 return from contractor ⇒ awaited
N/A ⇒ nothing
TBC ⇒ nothing
Annual measure ⇒ awaited
Reported annually in July ⇒ awaited on 2024-07-31
Data not available ⇒ nothing
Results will be reported next quarter ⇒ awaited on 2023-12-31
Next survey due Spring 2024 ⇒ awaited
Data currently reported to June 2023. ⇒ awaited to 2023-06-30
Data unavailable at time of reporting ⇒ awaited
Outturn will be confirmed by 31/10/2023 ⇒ awaited on 2023-10-31
No data until December 2023 ⇒ awaited on 2023-12-31
DEFRA publish the 2022/23 data in March 2024 ⇒ nothing
Provisional data; final figures due in June. ⇒ awaited on 2024-06-30
Project completion due by March 2024 ⇒ nothing
All inspections completed within the timescale; two outstanding ⇒ nothing
The service was rated outstanding in 2023 ⇒ nothing
Complaints received in August were lower ⇒ nothing
Data is subject to a two month time lag ⇒ awaited to 2023-07-31
Confirmed figures will not be available until the end of January 2024 ⇒ awaited on 2024-01-31
Awaiting data from NHS England. ⇒ awaited
Awaiting information from the contractor, expected mid November. ⇒ awaited
Data awaited from Home Office ⇒ awaited
Figures awaited ⇒ awaited
Q2 data awaited ⇒ awaited
Q2 not yet available. ⇒ awaited
Data for Q2 not yet available - expected in January 2024. ⇒ awaited on 2024-01-31
Data not available at time of publication. ⇒ awaited
This data will not be available until November 2023. ⇒ awaited on 2023-11-30
Data for this indicator is published annually in December. ⇒ awaited on 2023-12-31
Data is published one quarter in arrears. ⇒ awaited to 2023-06-30
This is reported a quarter in arrears. ⇒ awaited to 2023-06-30
There is a two-month time lag on this data. ⇒ awaited to 2023-07-31
Due to a time lag the latest data is for Q1 2023/24. ⇒ awaited to 2023-06-30
Latest data available is for July 2023. ⇒ awaited to 2023-07-31
Latest available data (June 2023). ⇒ awaited to 2023-06-30
Latest figure is for 2021/22 ⇒ awaited to 2022-03-31
Most recent data: March 2023 ⇒ awaited to 2023-03-31
Data shown is for April - August 2023. ⇒ nothing
Data shown is to the end of August. ⇒ awaited to 2023-08-31
Figures are to 31 August 2023. ⇒ awaited to 2023-08-31
August data only. ⇒ awaited to 2023-08-31
Figures for July and August only. ⇒ awaited to 2023-08-31
Provisional figure - August 2023 data only ⇒ awaited to 2023-08-31
Performance shown is as at end of August 2023 ⇒ awaited to 2023-08-31
September data is awaited. ⇒ awaited
September figures not yet received. ⇒ awaited
Excludes September data which is not yet available. ⇒ awaited
The figure for September will be available in the next report. ⇒ awaited
Results due to be released on 12 October 2023. ⇒ awaited on 2023-10-12
The survey is due to be carried out in November 2023. ⇒ nothing
Next survey will be undertaken in Spring 2024. ⇒ nothing
Survey results expected February 2024 ⇒ awaited on 2024-02-29
To be reported in Q4 ⇒ awaited on 2024-03-31
Will be reported in Q3 ⇒ awaited on 2023-12-31
Reported at year end ⇒ awaited
Annual indicator ⇒ awaited
Annual indicator, data available in Q4. ⇒ awaited on 2024-03-31
Annual indicator – results due June 2024 ⇒ awaited on 2024-06-30
This is an annual measure. ⇒ awaited
Measure reported annually - next due July 2024 ⇒ awaited on 2024-07-31
End of year figure only ⇒ awaited
Data available from April 2024 ⇒ awaited on 2024-04-30
Data available on request ⇒ nothing
Data is available on the LG Inform website ⇒ nothing
Data is now available and shows an improvement. ⇒ nothing
Data provided by partner. ⇒ nothing
Data quality issues have delayed the Q2 figure. ⇒ awaited
Figures delayed due to system migration; expected by end of November. ⇒ awaited on 2023-11-30
System upgrade means no data is available for Q2. ⇒ nothing
No data received from the provider. ⇒ awaited
No return submitted. ⇒ awaited
Not due until March 2024. ⇒ awaited on 2024-03-31
Not due this quarter ⇒ awaited
Not applicable ⇒ nothing
tbc in October ⇒ nothing
Confirmed figure to follow ⇒ awaited
Final outturn to be confirmed in June 2024 ⇒ awaited on 2024-06-30
Unaudited figure; audit due to complete in September 2023. ⇒ nothing
Audited figure expected by 30/09/2023 ⇒ awaited on 2023-09-30
Pending verification by DEFRA ⇒ awaited
Pending approval by Cabinet in December ⇒ nothing
Awaiting start date for contractor ⇒ nothing
Awaiting outcome of the planning appeal ⇒ nothing
Application awaiting determination ⇒ nothing
12 applications awaiting decision ⇒ nothing
The number of people awaiting assessment has fallen ⇒ nothing
Waiting list figures have increased ⇒ nothing
Waiting for data from KCC ⇒ awaited
We are waiting for the Q2 figures from the supplier ⇒ awaited
Target expected to be met by year end ⇒ nothing
Expected to exceed target by March 2024 ⇒ nothing
Expected to achieve 95% by year end ⇒ nothing
Project due to complete in December 2023 ⇒ nothing
Report due to be considered by Cabinet in November 2023 ⇒ nothing
New contract due to start in April 2024 ⇒ nothing
Strategy to be published in January 2024 ⇒ nothing
The new website will be released in December 2023 ⇒ nothing
Performance is expected to improve by Q4 ⇒ nothing
Staff will be available from December ⇒ nothing
Funding available until March 2024 ⇒ nothing
Grant available to the end of March 2024 ⇒ nothing
Service available to residents until 5pm ⇒ nothing
Data correct to 31 August 2023 ⇒ nothing
Correct as at 30 September 2023 ⇒ nothing
Data extracted on 5 October 2023 ⇒ nothing
Data up to date as of 30 September ⇒ nothing
Year to date figure to August 2023 ⇒ nothing
Number of cases to the end of August ⇒ nothing
DESNZ figures for 2022 will be published in June 2024. ⇒ awaited on 2024-06-30
2022/23 results will be available December 2023 ⇒ awaited on 2023-12-31
Available December 2023 ⇒ awaited on 2023-12-31
Due Dec 2023 ⇒ awaited on 2023-12-31
ETA November 2023 ⇒ awaited on 2023-11-30
Expected: November ⇒ awaited on 2023-11-30
Data source discontinued ⇒ nothing
Indicator no longer collected ⇒ nothing
Figures no longer available after March 2023 ⇒ nothing
Data up to and including August 2023 ⇒ awaited to 2023-08-31
Figures are to the end of September 2023 ⇒ nothing to 2023-09-30
Awaiting verification by the Environment Agency ⇒ awaited
Not yet available - expected end of November ⇒ awaited on 2023-11-30
Due to be published in October 2023 ⇒ awaited on 2023-10-31
Data will be updated when released by DWP ⇒ awaited
The new contract is due to start in April 2024. ⇒ nothing
Figure is for April to August ⇒ awaited to 2023-08-31
Performance from April to August was good ⇒ nothing
Will be available at the end of the financial year ⇒ awaited on 2024-03-31
Recruitment is expected to be completed by December 2023. ⇒ nothing
The works are to be completed by March 2024. ⇒ nothing
Data will be published by DEFRA in November 2023 ⇒ awaited on 2023-11-30
Data has been provided for July and August only. ⇒ awaited to 2023-08-31
Data cannot be reported until January 2024 ⇒ awaited on 2024-01-31
Officers not available until January ⇒ nothing
No outstanding data ⇒ nothing
`;
