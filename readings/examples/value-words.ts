// Value cells of words that say why there is no number.
export const valueWords = `
- ⇒ not_available
– ⇒ not_available
.. ⇒ not_available
* ⇒ suppressed
[x] ⇒ not_available
[c] ⇒ suppressed
[z] ⇒ not_applicable
Yes ⇒ narrative
On target ⇒ narrative
Annual ⇒ not_due
Measured annually ⇒ not_due
not due until Q4 ⇒ not_due
Data not yet available ⇒ awaited
Awaiting data ⇒ awaited
n/a ⇒ not_applicable
N/A ⇒ not_applicable
TBC ⇒ to_be_confirmed
tba ⇒ to_be_confirmed
New Indicator ⇒ new
N/A - annual indicator ⇒ not_due
N/A (data not yet available) ⇒ awaited
47.1% Ongoing promotion of recycling at new build sites. ⇒ narrative
Projection of £475,000 at year end, on target ⇒ narrative
Red ⇒ narrative
No ⇒ narrative
Achieved ⇒ narrative
Not achieved ⇒ narrative
In progress ⇒ narrative
Ongoing ⇒ narrative
Complete ⇒ narrative
Due March 2024 ⇒ not_due
Not started ⇒ narrative
No data available ⇒ not_available
No data available for Q2 ⇒ not_available
Data not collected ⇒ not_available
Data unavailable ⇒ not_available
Not collected until 2024 ⇒ not_due
Not reported this quarter ⇒ not_due
Not measured for Quarters ⇒ not_due
Reported in Q4 ⇒ not_due
Annual measure – reported in Q4 ⇒ not_due
Annual PI ⇒ not_due
N/A this quarter ⇒ not_applicable
N/A until Q4 ⇒ not_due
n/a* ⇒ not_applicable
N.A. ⇒ not_applicable
NA ⇒ not_applicable
nd ⇒ not_available
n/k ⇒ not_available
ND ⇒ not_available
Nothing to report ⇒ narrative
TBC in Q3 ⇒ to_be_confirmed
TBC (July) ⇒ to_be_confirmed
To be confirmed ⇒ to_be_confirmed
Awaiting Q2 figures from NHS Digital ⇒ awaited
Figures due November ⇒ awaited
Data expected 30/11/2023 ⇒ awaited
Figure not yet published ⇒ awaited
Pending ⇒ awaited
Under development ⇒ to_be_confirmed
Baseline year ⇒ to_be_confirmed
Baseline to be set ⇒ to_be_confirmed
New PI ⇒ new
New for 22/23 ⇒ new
Suspended due to Covid ⇒ narrative
No survey this year ⇒ not_due
Survey not carried out ⇒ not_available
Indicator deleted ⇒ not_applicable
[low] ⇒ suppressed
: ⇒ not_available
. ⇒ not_available
-- ⇒ not_available
(blank) ⇒ not_available
Top quartile ⇒ narrative
â€“ ⇒ not_available
6 monthly ⇒ not_due
3-monthly ⇒ not_due
`;
