// `doctor`: every dependency, found or not, its version, and how to mend what is wrong.
import { loadConfig } from '../../platform/config';
import type { Finding } from '../../platform/doctor';
import { EXIT } from '../../contracts/failure';
import { command, done, type MakeCommand } from '../command';
import type { Output } from '../output';

const columns = (output: Output) =>
  [
    { title: 'What', wrap: true },
    {
      title: 'State',
      paint: (line: string, cell: string) => (cell === 'ok' ? output.paint.green(line) : output.paint.red(line)),
    },
    { title: 'Found', wrap: true },
    { title: 'Version' },
    { title: 'To do', wrap: true },
  ] as const;

const row = (finding: Finding): string[] => [
  finding.name,
  finding.ok ? 'ok' : 'WRONG',
  finding.found ?? '-',
  finding.version ?? '-',
  finding.todo ?? '-',
];

/** The doctor's command: exit 2 where something that this configuration needs is missing or wrong. */
export const doctorCommand: MakeCommand = (act) =>
  command('doctor', 'checks every dependency and says how to mend what is wrong', ['doctor', 'doctor --json']).action(
    act(async ({ output }) => {
      const { checkAll } = await import('../../platform/doctor.js');
      const findings = await checkAll(loadConfig());
      const ok = findings.every((finding) => finding.ok);
      output.document({ ok, checks: findings });
      output.print(output.table(columns(output), findings.map(row)));
      output.say(ok ? 'Everything that is needed is here.' : 'Something is wrong: see the column "To do".');
      return ok ? done : EXIT.usage;
    }),
  );
