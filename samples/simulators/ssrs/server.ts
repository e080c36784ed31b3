// A simulated report server (SSRS URL access): Basic alone, errors as pages, days read in its own culture unless it is told otherwise.
import { startService, type Answer, type Asked, type Simulator } from '../_loopback/server';

export interface ReportServer {
  /** The CSV of each report by its path, with the days (`01/07/2023`) that its parameters must come to. */
  readonly reports: Readonly<
    Record<string, { readonly csv: string; readonly asked: Readonly<Record<string, string>> }>
  >;
  readonly user: string;
  readonly password: string;
}

const PAGE = (words: string): string =>
  `<!DOCTYPE html>\r\n<html><head><title>SQL Server Reporting Services</title></head><body>${words}</body></html>`;
const html = (status: number, words: string, headers: Answer['headers'] = {}): Answer => {
  return { status, type: 'text/html; charset=utf-8', body: PAGE(words), headers };
};

/** A day as a server of American culture reads it: `07/01/2023` is 1 July, `30/09/2023` none at all. */
function dayOf(text: string, language: string | null): string | null {
  const [, first = '', second = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  if (year === '') return text;
  if (language === 'en-GB') return text;
  return Number(first) > 12 ? null : `${second}/${first}/${year}`;
}

function answer({ url, headers }: Asked, { reports, user, password }: ReportServer): Answer {
  const expected = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
  if (headers.authorization !== expected) {
    return html(401, 'You are not authorised.', { 'www-authenticate': 'Basic realm="ReportServer"' });
  }
  const [path = '', ...rest] = url.search.slice(1).split('&');
  const parameters = new URLSearchParams(rest.join('&'));
  const report = reports[decodeURIComponent(path)];
  // As the real one does, faults come as pages that look like an answer.
  if (report === undefined) return html(200, `The item cannot be found. (rsItemNotFound)`);
  if (parameters.get('rs:Format') !== 'CSV') return html(200, 'A page with the report in it.');
  for (const [name, day] of Object.entries(report.asked)) {
    const given = dayOf(parameters.get(name) ?? '', parameters.get('rs:ParameterLanguage'));
    if (given === null)
      return html(
        200,
        `The value for the parameter '${name}' is not valid for its type. (rsReportParameterTypeMismatch)`,
      );
    if (given !== day) return html(200, `No data for the days asked for. (rsParameterError)`);
  }
  return { status: 200, type: 'text/csv', body: report.csv };
}

/** Starts the report server on 127.0.0.1; its web service is at `<url>/ReportServer`. */
export async function startReportServer(server: ReportServer, port = 0): Promise<Simulator> {
  return startService({ answer: (asked) => answer(asked, server), tooMany: html(503, 'The server is busy.') }, port);
}
