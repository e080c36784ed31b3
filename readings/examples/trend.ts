// Trend cells: direction and judgement.
export const trend = `
↑ ⇒ up -
↓ ⇒ down -
→ ⇒ same -
⬆️ ⇒ up -
▲ ⇒ up -
▼ ⇒ down -
► ⇒ same -
◄ ⇒ same -
↗ ⇒ up -
↘ ⇒ down -
⇧ ⇒ up -
⇔ ⇒ same -
↔ ⇒ same -
◄► ⇒ same -
é ⇒ up -
ê ⇒ down -
è ⇒ same -
p ⇒ unreadable
p ‖ {"column":"Direction of Travel"} ⇒ up -
Improving ⇒ - improving
improved ⇒ - improving
declining ⇒ - worsening
static ⇒ - stable
Stable ⇒ - stable
no change ⇒ same -
No significant change ⇒ same -
Better ⇒ - improving
worse ⇒ - worsening
Up ⇒ up -
down ⇒ down -
Upward trend ⇒ up -
↑ Improving ⇒ up improving
▲ 2.3% ⇒ up -
+2.3% ⇒ up -
-5% ⇒ down -
0% ⇒ same -
↑↓ ⇒ unreadable
↑↑ ⇒ unreadable
Green ⇒ unreadable
Green ↑ ⇒ up -
Improved since last quarter ⇒ - improving
Better than last year ⇒ - improving
Not improving ⇒ unreadable
N/A ⇒ none
- ⇒ none
TBC ⇒ none
New indicator ⇒ none
Getting worse ⇒ - worsening
Remains the same ⇒ same -
Same ⇒ same -
Maintained ⇒ - stable
â†‘ ⇒ up -
â–² ⇒ up -
Performance has improved ⇒ - improving
Performance has declined ⇒ - worsening
Increasing (improving) ⇒ up improving
Decreasing - worsening ⇒ down worsening
Improving but below target ⇒ - improving
= ⇒ same -
-> ⇒ same -
↑ 12 ⇒ up -
85% ⇒ unreadable
Same as last year ⇒ same -
Worse than same quarter last year ⇒ - worsening
Deteriorating ⇒ - worsening
Up 5% ⇒ up -
No trend data ⇒ none
Up arrow ⇒ up -
Red arrow down ⇒ down -
⬆ ⇒ up -
⬇ ⇒ down -
➡ ⇒ same -
⬅ ⇒ same -
↕ ⇒ unreadable
⇅ ⇒ unreadable
▲▼ ⇒ unreadable
🔺 ⇒ up -
🔻 ⇒ down -
🟢 ⇒ unreadable
✔ ⇒ unreadable
✓ ⇒ unreadable
x ⇒ unreadable
+ ⇒ unreadable
± ⇒ unreadable
Upwards ⇒ up -
↑ (improving) ⇒ up improving
↓ (worse) ⇒ down worsening
↑ better ⇒ up improving
↓ improved ⇒ down improving
→ stable ⇒ same stable
↔ No change ⇒ same -
Improvement ⇒ - improving
Improvement on last quarter ⇒ - improving
Slight improvement ⇒ - improving
Slight decline ⇒ - worsening
Slightly worse than Q1 ⇒ - worsening
Better than Q1 2023/24 ⇒ - improving
Worse than previous ⇒ - worsening
Declined since last year ⇒ - worsening
Deteriorated ⇒ - worsening
Declining performance ⇒ - worsening
Performance improving ⇒ - improving
Performance stable ⇒ - stable
Performance maintained ⇒ - stable
Performance sustained ⇒ - stable
On target ⇒ unreadable
Below target ⇒ unreadable
Improving, on target ⇒ unreadable
Positive ⇒ - improving
Negative ⇒ - worsening
Favourable ⇒ - improving
Steady ⇒ - stable
Level ⇒ same -
Static ⇒ - stable
Consistent ⇒ - stable
Unchanged ⇒ same -
No Change ⇒ same -
Not changed ⇒ same -
No movement ⇒ same -
The same ⇒ same -
Same as last quarter ⇒ same -
Similar ⇒ same -
n/a - new ⇒ none
Not comparable ⇒ none
No comparison ⇒ none
No trend ⇒ none
Data only ⇒ none
First year ⇒ none
increase ⇒ up -
decrease ⇒ down -
Increase (good) ⇒ up improving
Decrease (bad) ⇒ down worsening
Decreasing (better) ⇒ down improving
Lower is better ⇒ unreadable
Higher ⇒ up -
Lower ⇒ down -
Rising ⇒ up -
Falling ⇒ down -
Fluctuating ⇒ unreadable
Volatile ⇒ unreadable
Mixed ⇒ unreadable
Variable ⇒ unreadable
Up 3% ⇒ up -
Down 5% ⇒ down -
up by 3 ⇒ up -
Increased by 5% ⇒ up -
Decreased from 10 to 8 ⇒ unreadable
+3 ⇒ up -
+3% ⇒ up -
-3% ⇒ down -
3% ⇒ unreadable
0 ⇒ unreadable
0.0% ⇒ same -
Green up arrow ⇒ up -
red down arrow ⇒ down -
é ‖ {"column":"DoT"} ⇒ up -
ê ‖ {"column":"DoT"} ⇒ down -
è ‖ {"column":"DoT"} ⇒ same -
ì ⇒ up -
î ⇒ down -
ç ⇒ same -
q ‖ {"column":"Trend"} ⇒ down -
u ‖ {"column":"Trend"} ⇒ same -
h ‖ {"column":"Status"} ⇒ unreadable
J ‖ {"column":"Trend"} ⇒ unreadable
G ⇒ unreadable
R ⇒ unreadable
Amber ⇒ unreadable
⇑ ⇒ up -
⇓ ⇒ down -
↗ improving ⇒ up improving
▲ 3 ⇒ up -
▼5% ⇒ down -
⬆ Better ⇒ up improving
Moving in the right direction ⇒ - improving
Moving in the wrong direction ⇒ - worsening
Getting better ⇒ - improving
Continues to improve ⇒ - improving
Remains stable ⇒ - stable
Worse ⇒ - worsening
n/c ⇒ same -
Up arrow representing a positive trend ⇒ up improving
Improving but not achieved ⇒ - improving
—> ⇒ same -
J ⇒ unreadable
J ‖ {"column":"Trend"} ⇒ unreadable
↓G ⇒ down -
DoT: ↑ ⇒ up -
`;
