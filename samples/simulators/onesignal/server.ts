// The simulated OneSignal: one app, how many subscriptions it has now, and credentials in the same body, as the service has them.
import { startService, type Answer, type Asked, type Simulator } from '../_loopback/server';

export interface OneSignalOptions {
  readonly appId: string;
  readonly key: string;
  /** Asked at each request: the service knows only now. */
  readonly players: () => number;
  /** Stands in every credential of the body: whoever keeps the body can be found by it. */
  readonly canary: string;
}

const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  headers,
});

function app({ appId, players, canary }: OneSignalOptions): unknown {
  const now = players();
  return {
    id: appId,
    name: 'My TMBC (made up)',
    players: now,
    messageable_players: Math.floor(now * 0.77),
    created_at: '2021-02-01T09:20:02.003Z',
    updated_at: '2024-06-30T21:10:02.003Z',
    organization_id: '00000000-0000-4000-8000-00000000feed',
    gcm_key: canary,
    fcm_v1_service_account_json: `{"type":"service_account","private_key":"${canary}"}`,
    fcm_sender_id: '123456789',
    apns_env: 'production',
    apns_p8: `-----BEGIN PRIVATE KEY-----${canary}`,
    apns_p12: canary,
    apns_certificates: canary,
    safari_apns_certificate: canary,
    chrome_web_key: canary,
    basic_auth_key: canary,
    site_name: canary,
  };
}

function answer({ method, url, headers }: Asked, options: OneSignalOptions): Answer {
  if (method !== 'GET' || !url.pathname.startsWith('/apps/')) return json(404, { errors: ['Not found'] });
  if (headers.authorization !== `Key ${options.key}`) return json(401, { errors: ['Unauthorized'] });
  if (decodeURIComponent(url.pathname.slice('/apps/'.length)) !== options.appId) {
    return json(400, { errors: ['Could not find app'] });
  }
  return json(200, app(options));
}

/** Starts the simulator on 127.0.0.1. */
export function startOneSignal(options: OneSignalOptions, port = 0): Promise<Simulator> {
  const tooMany = json(429, { errors: ['API rate limit exceeded.'] }, { 'retry-after': '7' });
  return startService({ answer: (asked) => answer(asked, options), tooMany }, port);
}
