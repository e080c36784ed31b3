// Words that say how things stand, where no number is: `Achieved`, `Good`, `Grade 2`, `On track`. A cell of them is narrative.

const WORDS =
  /^(?:yes|no|met|not met|green|amber|red|blue|complete|completed|not complete|achieved|not achieved|exceeded|partially|partially met|partly met|ongoing|on-going|good|very good|excellent|outstanding|satisfactory|fair|poor|inadequate|adequate|weak|strong|pass|fail|passed|failed|high|medium|low|open|closed|started|not started|requires improvement|underway|in progress|monitored|on track|on target|off track|off target|at risk|delayed start|above target|below target|within target|gold|silver|bronze|substantial|reasonable|limited|qualified|unqualified|compliant|non-compliant)$/i;
const GRADED = /^(?:level|grade|band|tier|stage|category|rating|rated|class|group) ?(?:\d|[a-h]|i{1,3}|iv)(?:[+*-])?$/i;

/** Whether a cell says how things stand and nothing else. */
export const isStanding = (text: string): boolean => WORDS.test(text) || GRADED.test(text);
