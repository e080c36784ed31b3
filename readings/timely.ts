// The words of which the names of times are made. A text with any other word in it names no time, and need not be tried.

const WORDS = new Set(
  `jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december
  mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday st nd rd th
  q qu qtr qtrs qrt quarter quarters quarterly h half halves year years yr yrs yearly annual annually month months mth mths monthly week weeks wk w day
  m p pd per period fy ay cy f y a e c t b ytd fytd to date and of the in on at as for from up until till through end ended ending ends commencing beginning starting
  first second third fourth final one two three four five six nine twelve rolling r last previous prior preceding same this current next latest past full whole part calendar
  financial fiscal academic acad school term autumn spring summer winter mid year-end eoy ye cumulative cum total average avg ave mean snapshot position
  performance result results data figure figures outturn actual actuals value score status reporting return census survey baseline base target targets forecast
  projected projection provisional prov estimated est estimate revised audited unaudited validated unvalidated draft interim partial incomplete confirmed only
  achievement accounting covering being ie r n out floor quarterly so far running tbc`.split(/\s+/),
);

/** Whether a text may name a time: it has a digit or a longer word, and no word that names no time. */
export function isTimely(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g);
  if (words === null) return /\d/.test(text);
  return words.every((word) => WORDS.has(word)) && (/\d/.test(text) || words.some((word) => word.length > 2));
}
