// What the environment says of the sources' web services: QUARTERDAY_SOURCE_<KEY>_URL, _USER, _PASSWORD, _KEY and _SECRET.
import type { ServiceAccess } from '../contracts/pull';
import { QuarterdayError } from '../contracts/failure';

/** By source key. */
export type SourceAccess = Readonly<Record<string, ServiceAccess>>;

const NAME = /^QUARTERDAY_SOURCE_([A-Z0-9]+(?:_[A-Z0-9]+)*)_(URL|USER|PASSWORD|KEY|SECRET)$/;

/** A source without any of these variables: its address is the catalogue's, and it has no secrets. */
export const NO_ACCESS: ServiceAccess = Object.freeze({ url: null, secrets: Object.freeze({}) });

function isAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}

/**
 * The addresses and secrets of all sources.
 * @throws QuarterdayError CONFIG_INVALID, which names the variable and never shows its value.
 */
export function sourceAccess(
  variables: Readonly<Record<string, string | undefined>>,
  policeUkUrl: string | null,
): SourceAccess {
  const found: Record<string, { url: string | null; secrets: Record<string, string> }> = Object.create(null) as never;
  const of = (key: string): { url: string | null; secrets: Record<string, string> } =>
    (found[key] ??= { url: null, secrets: {} });
  if (policeUkUrl !== null) of('police-uk').url = policeUkUrl;
  for (const [name, given] of Object.entries(variables)) {
    const match = NAME.exec(name);
    const value = given?.trim() ?? '';
    if (match === null || value === '') continue;
    const access = of((match[1] ?? '').toLowerCase().replaceAll('_', '-'));
    if (match[2] !== 'URL') access.secrets[(match[2] ?? '').toLowerCase()] = value;
    else if (isAddress(value)) access.url = value;
    else throw notAnAddress(name, value);
  }
  return found;
}

/** The access of one source. */
export function accessOf(sources: SourceAccess, key: string): ServiceAccess {
  return sources[key] ?? NO_ACCESS;
}

function notAnAddress(name: string, value: string): QuarterdayError {
  return new QuarterdayError('CONFIG_INVALID', `${name}: must be a URL that starts with http:// or https://`, {
    seen: `a value of ${value.length} characters`,
    expected: 'the address of the web service, as in https://reports.example/ReportServer',
    todo: `set ${name} in the environment or in .env; .env.example says what it means`,
  });
}
