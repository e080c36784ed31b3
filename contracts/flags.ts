// The data-assurance flags of CONTRACT.md section 5: each with its severity and its data-quality dimension.

export type Severity = 'info' | 'warn' | 'block';
export type Dimension = 'accuracy' | 'validity' | 'reliability' | 'timeliness' | 'relevance' | 'completeness';

export interface FlagMeaning {
  readonly severity: Severity;
  readonly dimension: Dimension;
  readonly meaning: string;
}

const flag = (severity: Severity, dimension: Dimension, meaning: string): FlagMeaning => ({
  severity,
  dimension,
  meaning,
});

/** Every flag that Quarterday may set, in the order in which they are listed. */
export const FLAGS = {
  awaited: flag('info', 'timeliness', 'the figure is expected and not here'),
  partial_period: flag('warn', 'completeness', 'the data covers only part of the reference period'),
  incomplete: flag('warn', 'completeness', 'a part of a total is awaited'),
  provisional: flag('info', 'reliability', 'the source or the owner calls the figure provisional'),
  estimated: flag('info', 'reliability', 'the source or the owner calls the figure an estimate'),
  revised: flag('info', 'reliability', 'a later value has replaced an earlier one for the same period'),
  corrected: flag('info', 'accuracy', 'a mistake in an earlier value was put right'),
  series_break: flag('warn', 'relevance', 'the figures before and after are not of the same thing'),
  late: flag('info', 'timeliness', 'the figure arrived after its due date'),
  stale: flag('warn', 'timeliness', 'an older period is shown for want of a newer one that exists'),
  duplicate_indicator: flag('warn', 'validity', 'the report lists this indicator a second time'),
  cumulative_fell: flag('warn', 'accuracy', 'a total that can only grow within its year is lower than before'),
  components_disagree: flag('warn', 'accuracy', 'the components do not add up to one another'),
  numerator_over_denominator: flag('warn', 'validity', 'more was done than was due'),
  outside_expected_range: flag('info', 'accuracy', 'an activity is outside the range in which it is expected'),
  jump_from_previous: flag('warn', 'accuracy', 'the change from the figure before is out of the usual'),
  trend_contradicts_figures: flag('warn', 'accuracy', 'the arrow stated says another thing than the figures'),
  target_missing: flag('info', 'completeness', 'an indicator that is judged has no target'),
  target_unreadable: flag('warn', 'validity', 'what is printed as the target cannot be read as one'),
  rag_contradicts_target: flag('warn', 'accuracy', 'the RAG shown is not what the number and the target give'),
  sources_disagree: flag('warn', 'accuracy', 'two places say two numbers of the same thing'),
  unassured: flag('warn', 'reliability', 'what is printed cannot be relied on as it stands'),
  unit_changed: flag('block', 'validity', 'the unit is another one than that of the series'),
  definition_changed: flag('warn', 'relevance', 'what is measured is defined otherwise than before'),
  scale_changed: flag(
    'block',
    'accuracy',
    'the figure differs from its series by a factor of ten, a hundred or a thousand',
  ),
  unit_stated_differs: flag('warn', 'validity', 'the unit written in the report is not the unit of the source'),
  target_profile_assumed: flag('info', 'relevance', "a year's target was judged in-year against a straight line"),
  commentary_awaited: flag('info', 'completeness', 'the words that are owed with the figure are not here'),
  manual_entry: flag('info', 'reliability', 'typed by a person rather than computed from a system'),
  source_changed: flag('info', 'reliability', 'another source than before now gives the figure'),
  small_number: flag('info', 'reliability', 'the number is so small that it was kept back or says little'),
  quarantined_rows: flag('warn', 'completeness', 'rows that may belong to the figure are in quarantine'),
} as const satisfies Record<string, FlagMeaning>;

export type Flag = keyof typeof FLAGS;

/** One flag as found on one figure, with what was compared, in words and numbers. */
export interface FoundFlag {
  readonly flag: Flag;
  readonly evidence: string;
}

/** Sorts flags into the order of `FLAGS`, without repeats. */
export function orderFlags(flags: readonly Flag[]): Flag[] {
  return (Object.keys(FLAGS) as Flag[]).filter((name) => flags.includes(name));
}
