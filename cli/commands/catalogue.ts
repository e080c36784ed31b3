// `catalogue check`: is every catalogue (or one file) what it must be? And `catalogue draft`.
import { type Command } from 'commander';
import { loadCatalogue } from '../../catalogue/load';
import { QuarterdayError } from '../../contracts/failure';
import { command, done, type Act, type CliContext } from '../command';
import { councilCodes, knownCouncil } from '../councils';
import { exitOf, failureWords, errorText } from '../failures';
import { draftCommand } from './catalogue-draft';
import { knownMeasures } from '../sources';
import { didYouMean } from '../suggest';

interface Checked {
  readonly council: string;
  readonly ok: boolean;
  readonly version: number | null;
  readonly indicators: number;
  readonly error: object | null;
}

function checkOne(council: string, say: (text: string) => void): Checked & { readonly exit: number } {
  try {
    const catalogue = loadCatalogue(council, knownMeasures());
    const { version, indicators } = catalogue;
    return { council, ok: true, version, indicators: indicators.length, error: null, exit: done };
  } catch (error) {
    const words = failureWords(error);
    say(errorText(words));
    return { council, ok: false, version: null, indicators: 0, error: words, exit: exitOf(words) };
  }
}

function check({ output }: CliContext, council: string | undefined): number {
  const councils = council === undefined ? councilCodes() : [knownCouncil(council)];
  const checked = councils.map((each) => checkOne(each, output.say));
  output.document(checked.map(({ exit: _, ...rest }) => rest));
  for (const each of checked)
    output.print(
      each.ok
        ? `${each.council}: good, version ${each.version}, ${each.indicators} indicators`
        : `${each.council}: WRONG, see above`,
    );
  return Math.max(...checked.map((each) => each.exit));
}

/** The catalogue's command. */
export function catalogueCommand(act: Act): Command {
  const whole = command('catalogue', 'what is measured', ['catalogue check', 'catalogue check tmbc']);
  const checking = command('check', 'validates the catalogues', ['catalogue check', 'catalogue check tmbc --json'])
    .argument('[council]', 'only this council')
    .action(act(check));
  whole.allowExcessArguments(true).action(
    act(() => {
      const word = whole.args[0];
      throw new QuarterdayError('USAGE', word === undefined ? 'say what to do' : 'catalogue knows no such word', {
        seen: word ?? null,
        todo: didYouMean(word ?? '', ['check', 'draft']),
      });
    }),
  );
  return whole.addCommand(checking).addCommand(draftCommand(act));
}
