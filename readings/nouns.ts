// Words for what is counted: `45 homes`, `1,204 visits`. A number with one of these behind it is a count.

const NOUNS = new Set(
  `accidents actions activities activations admissions adults allegations animals appeals appliances applicants applications appointments apprentices
  apprenticeships apps areas arrests arrivals articles assessments attendances attendees attenders audits awards beneficiaries beds bids bins books
  breaches buildings burglaries businesses callers calls campaigns carers cases casualties certificates charges checks children claimants claims cleanses
  clicks clients clubs collections collisions comments complaints completions compliments conditions connections contacts contracts convictions councillors
  courses crimes customers cyclists deaths decisions deliveries detections downloads drivers dwellings electors emails employees encampments enforcements
  engagements enquiries entrants episodes events evictions exclusions exercises faults families fatalities features files films fines fires firefighters
  followers forms graduates grants groups hits homes hospitalisations households hubs hydrants improvements incidents individuals
  initiatives injuries inspections installations interventions interviews investigations invoices issues items jobs journeys kpis landlords learners leads
  leavers lessons letters licences likes lives loans lots meals measures meetings members memberships messages  mobilisations murders notices
  objections occasions occurrences offences offenders officers organisations orders outlets outages packs pages parks participants parties passengers patients
  payments people permits persons placements places plans plots pools posts potholes premises projects properties prosecutions providers pupils queries
  questions rapes recommendations recruits referrals refusals registrations rejections releases removals reoffenders repairs reports requests rescues
  residents responses reviews risks robberies roles rooms rtcs samples schemes schools searches services sessions sets settings sites slots staff stations
  stops streets students subscribers subscriptions suppliers supporters surveys tasks teachers tenancies tenants tests thefts tickets tips trainees
  transactions trees trips units users vacancies vehicles victims views viewers visitors visits volunteers voters warrants wards weddings
  workers workshops complainants respondents adfs flytips fly-tips incidences afas audits hfsvs hsvs`.split(/\s+/),
);

const NOT_A_COUNT =
  /\b(?:see|refer|fewer|more|less|lower|higher|above|below|increase[ds]?|decrease[ds]?|reduction|reduced|improved|missed|failed|needed|required|expected|planned|targeted|budgeted|projected|estimated|than|not|no|up|down|rise|fall|over|under|target|better|worse|minus|plus|last|previous|per|every|each|or|to|from|against|vs|versus|points?|places? (?:up|down))\b/i;

const STATES =
  /^(?:due|undertaken|completed|complete|open|closed|opened|issued|received|upheld|live|active|carried out|inspected|served|approved|refused|created|delivered|achieved|referred|recorded|reported|registered|investigated|resolved|responded to|processed|determined|planted|built|let|sold|filled|vacant|enrolled|started|ended|overdue|outstanding|male|female|fatal|serious|slight)$/i;

// `businesses engaged with`, `homes brought back`: what was done with them.
const BEHIND = /^(?:with|to|on|by|into|back|use|[a-z]{3,}ed)$/;

/** Whether words behind a number say what it counts: up to five words with the thing counted among them, and nothing that compares. */
export function isCounted(words: string): boolean {
  const list = words.toLowerCase().split(' ');
  if (list.length > 5 || NOT_A_COUNT.test(words) || !/^[a-z' -]+$/i.test(words)) return false;
  // `complaints received`: the thing, and its state.
  while (list.length > 1 && (STATES.test(list.at(-1) ?? '') || BEHIND.test(list.at(-1) ?? ''))) list.pop();
  const ends = list.findIndex((word) => /^(?:in|on|at|of|for|who|with|by|where|that|which|were|are|have)$/.test(word));
  const thing = list.at(ends < 0 ? -1 : ends - 1) ?? '';
  // `1 complaint`, `1 new enquiry`: the singular, where hardly anything else is said.
  const one = list.length < 3 && ends < 0 && (NOUNS.has(`${thing}s`) || NOUNS.has(thing.replace(/y$/, 'ies')));
  return (NOUNS.has(thing) || one) && ends !== 0;
}

/** Whether one or two words behind a number say the state of what is counted: `12 open`. */
export const isState = (words: string): boolean => STATES.test(words);
