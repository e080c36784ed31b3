// Value cells of one number without a unit, and how they are read.
export const valueNumbers = `
1,191, 704 ⇒ 1191704
1,191,704 ⇒ 1191704
1.3m ⇒ 1300000
3m ‖ {"title":"Total visits to leisure centres"} ⇒ 3000000
12.4* ⇒ 12.4
12.4¹ ⇒ 12.4
84² ⇒ 84
c. 45 ⇒ ~ 45
~45 ⇒ ~ 45
approx 45 ⇒ ~ 45
approx. 45 ⇒ ~ 45
45+ ⇒ >= 45
over 45 ⇒ > 45
zero ⇒ 0
Total 45 ⇒ 45
12.4<sup>1</sup> ⇒ 12.4
<b>33</b> ⇒ 33
**33** ⇒ 33
25, 000 ⇒ 25000
12.5 thousand ⇒ 12500
28.22 ⇒ 28.22
9550 ⇒ 9550
12.5. ⇒ 12.5
0 ⇒ 0
0.0 ⇒ 0
-0 ⇒ 0
3* ⇒ 3
3** ⇒ 3
* 3 ⇒ 3
3† ⇒ 3
3 † ⇒ 3
3^ ⇒ 3
3# ⇒ 3
3 [note 1] ⇒ 3
3 [1] ⇒ 3
3 (note 2) ⇒ 3
3 (see note) ⇒ 3
2023 ⇒ 2023
45 (↑) ⇒ 45
45 ↑ ⇒ 45
45 (R) ⇒ 45
<1 ⇒ < 1
>99 ⇒ > 99
<20 ⇒ < 20
≤5 ⇒ <= 5
5 or fewer ⇒ <= 5
up to 50 ⇒ <= 50
at least 50 ⇒ >= 50
more than 100 ⇒ > 100
100+ ⇒ >= 100
over 1,000 ⇒ > 1000
around 200 ⇒ ~ 200
circa 200 ⇒ ~ 200
c.200 ⇒ ~ 200
c 200 ⇒ ~ 200
~ 200 ⇒ ~ 200
nearly 200 ⇒ ~ 200
Zero ⇒ 0
Total: 1,234 ⇒ 1234
+5 ⇒ 5
−5 ⇒ -5
"45" ⇒ 45
'45 ⇒ 45
45; ⇒ 45
45. ⇒ 45
45,000.50 ⇒ 45000.5
0.45 ⇒ 0.45
.45 ⇒ 0.45
999 ⇒ 999
9,999,999,999 ⇒ 9999999999
45.123456789 ⇒ 45.123456789
1.5 ⇒ 1.5
12.5 ‖ {"title":"Average days to re-let"} ⇒ 12.5
5 ‖ {"title":"Complaint(s) received"} ⇒ 5
5 ‖ {"title":"Visits (month)"} ⇒ 5
Two ⇒ 2
c45 ⇒ ~ 45
two complaints ⇒ 2 count
One You ⇒ narrative
98·6% ⇒ 98.6 percent
45 - see comments ⇒ 45
45; see note 3 ⇒ 45
`;
