/** The request, as a misbehaviour may choose by. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Whether it would be let in. */
  readonly authorised: boolean;
}

/** How the demo phone is to go wrong; several at once where that makes sense. */
export interface Misbehaviour {
  /** Only these requests; without it, all of them. */
  readonly when?: (asked: Asked) => boolean;

  // Replies of another kind: the phone does nothing it was asked for.
  /** http is not served: a redirect to https (newer firmware) or a plain 403. */
  readonly http?: 'redirects' | 'forbidden';
  /** Every redirect leads to this origin (`http://host:port`) instead of the phone's own pages. */
  readonly redirectTo?: string;
  /** No password is right. */
  readonly unauthorised?: true;
  /** Every nonce is stale, however new. */
  readonly staleNonces?: true;
  /** The page that says the login is blocked. */
  readonly blocked?: true;
  /** A D8xx phone, or no phone at all. */
  readonly page?: 'd8xx' | 'other-device';
  /** Another device of the maker: it has a start page, and none of the phone's others (locked-down.ts). */
  readonly otherSnomPage?: true;
  /** A newer web interface: the pages we know have moved to port 3112 (locked-down.ts). */
  readonly newWebInterface?: true;
  /** `use_hidden_tags`: no remote control (locked-down.ts). */
  readonly hiddenTags?: true;
  /** `restrict_uri_queries`: nothing with a `?` (locked-down.ts). */
  readonly restrictedQueries?: true;
  /** `wui_admin_only`: some pages, the display among them, are for the administrator alone (locked-down.ts). */
  readonly adminPages?: 401 | 403;

  /** Images (`*.bmp`) only: a web page with status 200, a redirect to another page, or admin only. */
  readonly imagePage?: true;
  readonly imageRedirect?: true;
  readonly imageRefused?: 401 | 403;

  // Replies that go wrong after the phone did what it was asked for.
  /** A dial is answered by closing without a word, or by 200 instead of the 302 to index.htm. */
  readonly dial?: 'no-answer' | 'ok';
  /** Closes without a word. */
  readonly noAnswer?: true;
  /** Closes after so many bytes of the reply. */
  readonly cutAt?: number;
  /** Bytes that are no HTTP. */
  readonly junk?: true;
  /** A body of so many bytes; it is made as it is sent, so that there may be very many. */
  readonly bodyBytes?: number;
  /** Nothing says how long the body is: it comes in chunks. */
  readonly unsaidLength?: true;
  /** The body comes in drops. */
  readonly drip?: { readonly bytes: number; readonly everyMs: number };
  /** Time before the reply, in ms. */
  readonly delayMs?: number;
  /** screen.bmp with its file size and image size one row short, as in Snom's own captures (PROTOCOL.md 3). */
  readonly shortBmp?: true;

  /** Does the action asked for, and leaves the network without answering; `misbehave(null)` brings it back. */
  readonly goesAway?: true;
  /** Nothing listens; the port stays the phone's own for when it comes back. */
  readonly refuse?: true;
}
