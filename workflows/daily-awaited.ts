// The daily look: every chase of a council looks at what is still missing, as of the scheduled day.
import { scheduledDay } from './scheduled';
import { wakeChases } from './options';

/** How many chases looked. */
export async function dailyAwaited(input: { readonly council: string }): Promise<{ readonly chases: number }> {
  return wakeChases({ council: input.council, asOf: scheduledDay(), backDated: false });
}
