// Doctor: what is configured (inbox, keys, mail) and whether it is safe.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Config } from '../config';
import { type KeyName, keyFile } from '../keys';
import { type Check, fine, note, wrong } from './check';

/** The folder of an inbox template that comes before the first placeholder. */
function inboxBase(template: string): string {
  const at = template.indexOf('{');
  return at < 0 ? template : dirname(`${template.slice(0, at)}x`);
}

const home: Check = {
  name: 'home folder',
  look: ({ home: folder }) => {
    if (!existsSync(folder)) return note(`no ${folder} yet`, null);
    try {
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
      return fine(folder);
    } catch {
      return wrong(
        `${folder} cannot be written by this user`,
        `give it to this user (chown -R), or set QUARTERDAY_HOME`,
      );
    }
  },
};

const inbox: Check = {
  name: 'inbox',
  look: ({ inbox: template }) => {
    const base = inboxBase(template);
    if (existsSync(base)) return fine(template);
    return note(
      `no ${base} yet`,
      `files go to ${template}/<period>/<date received>/: make the folder, or set QUARTERDAY_INBOX`,
    );
  },
};

function key(name: KeyName, given: (config: Config) => string | null, variable: string): Check {
  return {
    name: `${name} key`,
    look: (config) => {
      if (given(config) !== null) return fine(`from ${variable}`);
      const path = keyFile(config, name);
      if (!existsSync(path))
        return note('none yet', `it is made at the first start in ${path}: keep a copy apart from the backups`);
      const mode = statSync(path).mode & 0o777;
      if ((mode & 0o077) !== 0) return wrong(`${path} can be read by others`, `chmod 600 ${path}`);
      return fine(`${path}, mode ${mode.toString(8)}`);
    },
  };
}

const mail: Check = {
  name: 'mail',
  look: ({ mail: { url, from } }) => {
    if (url === null)
      return note('no SMTP_URL: reminders are recorded and not sent', 'set SMTP_URL and MAIL_FROM to send them');
    const { protocol, hostname, port } = new URL(url);
    return fine(`${protocol}//${hostname}${port === '' ? '' : `:${port}`}, from ${from}`);
  },
};

const loopback: Check = {
  name: 'sources on loopback addresses',
  look: ({ allowLoopbackSources }) =>
    allowLoopbackSources
      ? note('allowed', 'for tests and the demo only: unset QUARTERDAY_ALLOW_LOOPBACK_SOURCES in earnest')
      : fine('refused'),
};

export const settingChecks: readonly Check[] = [
  home,
  inbox,
  key('landing', (config) => config.landingKey, 'QUARTERDAY_LANDING_KEY'),
  key('codec', (config) => config.codecKey, 'QUARTERDAY_CODEC_KEY'),
  mail,
  loopback,
];
