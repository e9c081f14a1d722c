import { asCaptured } from './draw/bmp';
import type { Misbehaviour } from './misbehaviour';
import { forbidden, page, type Reply, redirect, unauthorised, withBody, withFiller } from './reply';

/** A redirect that leads to where it should not. */
const redirected = (reply: Reply, to: string): Reply => ({
  ...reply,
  headers: reply.headers.map(([name, value]) => (name === 'Location' ? [name, `${to}/${value}`] : [name, value])),
});

const ofImage = (reply: Reply, how: Misbehaviour, challenges: () => readonly string[]): Reply => {
  if (how.imagePage) return page('snom VoIP phone', '<h1>Login</h1>');
  if (how.imageRedirect) return redirect(302, 'index.htm');
  if (how.imageRefused === 401) return unauthorised(challenges());
  if (how.imageRefused === 403) return forbidden();
  return how.shortBmp ? withBody(reply, asCaptured(reply.body)) : reply;
};

/** What a misbehaviour makes of the phone's own reply; `challenges` makes the challenges of a refusal. */
export const bent = (
  reply: Reply,
  how: Misbehaviour | null,
  path: string,
  challenges: () => readonly string[],
): Reply => {
  if (how === null) return reply;
  const changed = path.endsWith('.bmp') && reply.status === 200 ? ofImage(reply, how, challenges) : reply;
  const led = how.redirectTo === undefined ? changed : redirected(changed, how.redirectTo);
  return how.bodyBytes === undefined ? led : withFiller(led, how.bodyBytes);
};
