/** One request as the stand-in saw it. */
export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** The Authorization header: `user:password` of Basic, the token of Bearer. */
  readonly auth: string | undefined;
  /** The JSON value of the body, its text when it is no JSON, `undefined` without one. */
  readonly body: unknown;
  status: number | undefined;
}

/** What a token or a session was issued for, and whether it still holds. */
interface Grant {
  /** The External ID of the context; for the old API that of the group, else of the user. */
  readonly context: string;
  expired: boolean;
}

/** Everything the stand-in Xkit knows, and the switches a test turns. */
export class XkitState {
  /** Off: the old endpoints answer 410. */
  oldEndpoints = true;
  /**
   * On: a token that was not issued here (rendered into a page, written in the code) holds until the first expiry, as
   * one that was issued before the run.
   */
  takesForeignTokens = false;
  /** On: the app's own server answers a token as plain text, not as JSON. */
  answersPlainTokens = false;
  /** Whom a token of the old API is counted for where the call names both; the guide counts it for the group. */
  oldTokensFor: 'group' | 'user' = 'group';
  /** The status with which the platform API answers everything. */
  platformFailure: number | undefined;
  /** The status with which the app's own token endpoint answers. */
  tokenEndpointFailure: number | undefined;
  /** Where the page goes when its session is over and nobody can refresh it; empty: nowhere. */
  loginRedirectUrl = 'https://shop.example/login';
  log: LoggedRequest[] = [];

  #expired = false;
  readonly #tokens = new Map<string, Grant>();
  readonly #sessions = new Map<string, Grant>();

  /** Starts over: nothing issued, nothing logged, every switch as at first. */
  reset(): void {
    this.oldEndpoints = true;
    this.takesForeignTokens = false;
    this.answersPlainTokens = false;
    this.#expired = false;
    this.oldTokensFor = 'group';
    this.platformFailure = undefined;
    this.tokenEndpointFailure = undefined;
    this.log = [];
    this.#tokens.clear();
    this.#sessions.clear();
  }

  /** A token nobody has had before. Tokens are numbered, so a later one is known by its number. */
  issueToken(context: string): string {
    const token = `token-${this.#tokens.size + 1}`;
    this.#tokens.set(token, { context, expired: false });
    return token;
  }

  openSession(context: string): string {
    const session = `session-${this.#sessions.size + 1}`;
    this.#sessions.set(session, { context, expired: false });
    return session;
  }

  closeSession(session: string): void {
    this.#sessions.delete(session);
  }

  /** The context a token stands for, while it holds. */
  contextOfToken(token: string | undefined): string | undefined {
    const isForeign = token && !/^token-|^undefined$|^null$|^\[/.test(token) && !this.#tokens.has(token);
    if (isForeign && this.takesForeignTokens && !this.#expired) {
      this.#tokens.set(token, { context: 'foreign-context', expired: false });
    }
    return holding(this.#tokens, token);
  }

  contextOfSession(session: string | undefined): string | undefined {
    return holding(this.#sessions, session);
  }

  /** The context a token was issued for, expired or not. */
  issuedFor(token: string): string | undefined {
    return this.#tokens.get(token)?.context;
  }

  get tokensIssued(): number {
    return this.#tokens.size;
  }

  expireTokens(): void {
    this.#expired = true;
    for (const grant of this.#tokens.values()) grant.expired = true;
  }

  expireSessions(): void {
    for (const grant of this.#sessions.values()) grant.expired = true;
  }

  /** What happens overnight: every token and every session is over. */
  expireAll(): void {
    this.expireTokens();
    this.expireSessions();
  }
}

function holding(grants: ReadonlyMap<string, Grant>, name: string | undefined): string | undefined {
  const grant = name === undefined ? undefined : grants.get(name);
  return grant && !grant.expired ? grant.context : undefined;
}
