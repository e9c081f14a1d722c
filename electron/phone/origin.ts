/** Reads `http://host:port` or `https://host:port`. Throws TypeError for anything else. */
export const readOrigin = (text: string): URL => {
  const url = new URL(text);
  const isOrigin = /^https?:$/.test(url.protocol) && `${url.username}${url.password}` === '' && url.pathname === '/';
  // The text itself stays out of the message: it may hold a password.
  if (!isOrigin) throw new TypeError('origin must be http://host:port or https://host:port');
  return url;
};

/** The same host by http at another port. */
export const atPort = ({ hostname }: URL, port: number): string => new URL(`http://${hostname}:${port}`).origin;
