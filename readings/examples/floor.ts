// Floor cells: limits and RAG rules.
export const floor = `
90% ⇒ equal 90 percent
Above 27.5% or below 12.5% ⇒ outside 12.5..27.5 percent
Within 5% of target ⇒ amber 5 percent
Amber: within 5% of target ⇒ amber 5 percent
Amber within 10% ⇒ amber 10 percent
Red: more than 10% below target ⇒ red 10 percent
Green ≥95%, Amber 90-95%, Red <90% ⇒ between 90..95 amber percent
Green: 95% or above; Amber: 90% - 94.9%; Red: below 90% ⇒ between 90..94.9 amber percent
5% tolerance ⇒ amber 5 percent
±5% ⇒ amber 5 percent
+/- 5% ⇒ amber 5 percent
10% below target ⇒ amber 10 percent
Target missed by more than 5% ⇒ red 5 percent
Green = at or above target, amber = within 5% of target, red = more than 5% below target ⇒ amber 5 percent
Red <90% ⇒ less_than 90 red percent
Amber 85% ⇒ equal 85 amber percent
On or above target ⇒ narrative milestone
within 2 percentage points of target ⇒ amber 2 percentage_points
TBC ⇒ to_be_confirmed
340 ⇒ equal 340
Less than 5% below target ⇒ amber 5 percent
Target slightly missed (within 10%) ⇒ amber 10 percent
Tolerance 10% ⇒ amber 10 percent
10% tolerance ⇒ amber 10 percent
Amber ⇒ unreadable
Within tolerance ⇒ narrative milestone
5% variance from target ⇒ amber 5 percent
Up to 5% below target ⇒ amber 5 percent
Green if on target; amber if within 10% of target; red if over 10% from target ⇒ amber 10 percent
Not within 5% of target ⇒ red 5 percent
Red if more than 5 percentage points off target ⇒ red 5 percentage_points
G ≥ 95% A 90-95% R < 90% ⇒ between 90..95 amber percent
Below 75% is red ⇒ less_than 75 red percent
Within 2.5 percentage points ⇒ amber 2.5 percentage_points
Within 5% ⇒ amber 5 percent
Within 5 days ⇒ at_most 5 days
No floor ⇒ no_target
Red >12, Amber 10-12, Green <10 ⇒ between 10..12 amber
Worse than target by more than 10% ⇒ red 10 percent
10% more than target or so ⇒ relative
≥95% Green, 90-95% Amber, <90% Red ⇒ between 90..95 amber percent
95% Green 90% Amber 85% Red ⇒ equal 90 amber percent
95%+ (Green) 90-94% (Amber) below 90% (Red) ⇒ between 90..94 amber percent
< 80% Red ⇒ less_than 80 red percent
Red if more than 10% adverse ⇒ red 10 percent
10% above target ⇒ amber 10 percent
5pp below ⇒ amber 5 percentage_points
2 days over target ⇒ amber 2 days
More than 2 days over target ⇒ red 2 days
Tolerance: 2 days ⇒ amber 2 days
90% of target ⇒ relative
80% floor ⇒ equal 80 percent
450 (floor) ⇒ equal 450
On target Green; within 10% Amber; more than 10% Red ⇒ amber 10 percent
`;
