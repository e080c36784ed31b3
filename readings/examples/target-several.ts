// Targets of several numbers, and numbers that are none: the context chooses, or the reason names all.
export const targetSeveral = `
Q1 20% Q2 45% Q3 70% Q4 98% ⇒ unreadable
Q1 20% Q2 45% Q3 70% Q4 98% ‖ {"period":"2013-14-Q2"} ⇒ equal 45 percent
Q1: 25, Q2: 50, Q3: 75, Q4: 100 ‖ {"period":"2013-14-Q3"} ⇒ equal 75
25% Q1, 50% Q2, 75% Q3, 100% Q4 ‖ {"period":"2013-14-Q1"} ⇒ equal 25 percent
Q1 20% Q2 45% Q3 70% Q4 98% ‖ {"period":"2013-14"} ⇒ unreadable
85% (2023/24) 87% (2024/25) ‖ {"period":"2024-25-Q1"} ⇒ equal 87 percent
85% (2023/24) 87% (2024/25) ‖ {"period":"2025-26-Q1"} ⇒ unreadable
85% (2023/24) 87% (2024/25) ⇒ unreadable
2012/13: 95%; 2013/14: 96% ‖ {"period":"2013-14"} ⇒ equal 96 percent
Minimum 90% / Stretch 95% ⇒ unreadable
95% ± 2% ⇒ between 93..97 percent
10% +/- 2% ⇒ between 8..12 percent
12% (+/-2%) ⇒ between 10..14 percent
100 +/- 5 ⇒ between 95..105
12 days ± 2 days ⇒ between 10..14 days
250 ± 5% ⇒ unreadable
95% of target ⇒ relative
95% of targets met ⇒ equal 95 percent
90% of 999 calls answered within 10 secs ⇒ equal 90 percent within 10 seconds
First appliance within 10 minutes on 80% of occasions ⇒ equal 80 percent within 10 minutes
8 minutes on 80% of occasions ⇒ equal 80 percent within 8 minutes
90% of Stage 1 complaints within 10 days ⇒ equal 90 percent within 10 days
€50 ⇒ equal 50 eur
no tgt ⇒ no_target
Q1: 25% Q2: 50% Q3: 75% YE: 98.5% ‖ {"period":"2013-14-Q2"} ⇒ equal 50 percent
50% by 2013/14; 55% by 2014/15 ⇒ unreadable
Within +/- 2% of budget ⇒ relative
Budget +/- 2% ⇒ relative
±2% ⇒ relative
£5 per head or less ⇒ at_most 5 gbp
>=80% <=90% ⇒ between 80..90 percent
>85 <95 ⇒ between 85..95
90% > ⇒ unreadable
Above SN average ⇒ relative
Measure only ⇒ no_target
Good ⇒ narrative milestone
Nil ⇒ unreadable
Nil ‖ {"title":"Number of fatalities"} ⇒ equal 0 count
3 year average ⇒ relative
Below 3 year average ⇒ relative
Not set for 2014/15 ⇒ no_target
–5% ⇒ unreadable
`;
