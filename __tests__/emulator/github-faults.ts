/** What goes wrong. With `afterEffect` the request is carried out first, and only its answer is lost. */
export type Fault =
  | {
      kind: 'status';
      status: number;
      /** Text is sent as HTML, anything else as JSON. */
      body?: unknown;
      headers?: Record<string, string>;
      afterEffect?: boolean;
    }
  | { kind: 'reset'; afterEffect?: boolean }
  | { kind: 'hang'; afterEffect?: boolean }
  | { kind: 'delay'; ms: number; afterEffect?: boolean }
  | { kind: 'delay-until'; condition: () => boolean; afterEffect?: boolean }
  | { kind: 'secondary-limit'; retryAfterSeconds: number; status?: 403 | 429 }
  | { kind: 'primary-limit'; resetInSeconds: number };

export interface FaultMatch {
  method?: string;
  /** Tested against the path, and against the path with its query. */
  path?: RegExp;
  /** Tested against the body as it was sent, so that it tells one GraphQL operation from another. */
  body?: RegExp;
  /** How many requests it meets. One, unless told. */
  times?: number;
}

/** The faults still to come. */
export interface FaultQueue {
  add(match: FaultMatch, fault: Fault): void;
  take(method: string, path: string, search: string, body: string): Fault | undefined;
  clear(): void;
}

/** A queue in which the oldest fault that fits a request wins. */
export function createFaultQueue(): FaultQueue {
  const queue: { match: FaultMatch; fault: Fault; left: number }[] = [];
  return {
    add(match, fault) {
      queue.push({ match, fault, left: match.times ?? 1 });
    },
    take(method, path, search, body) {
      const found = queue.find(({ match, left }) => {
        if (left <= 0 || (match.method && match.method.toUpperCase() !== method)) return false;
        if (match.body && body.search(match.body) === -1) return false;
        return !match.path || path.search(match.path) !== -1 || `${path}${search}`.search(match.path) !== -1;
      });
      if (found) found.left--;
      return found?.fault;
    },
    clear() {
      queue.length = 0;
    },
  };
}

const RATE_LIMITS_URL = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
export function describeLimit(
  fault: Extract<Fault, { kind: 'secondary-limit' | 'primary-limit' }>,
  requestId: string,
): { status: number; headers: Record<string, string>; body: unknown } {
  const support = `If you reach out to GitHub Support for help, please include the request ID ${requestId}`;
  if (fault.kind === 'secondary-limit') {
    const status = fault.status ?? 403;
    return {
      status,
      headers: { 'retry-after': String(fault.retryAfterSeconds) },
      body: {
        documentation_url: `${RATE_LIMITS_URL}#about-secondary-rate-limits`,
        message: `You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later. ${support}.`,
        status: String(status),
      },
    };
  }
  const now = Date.now();
  const timestamp = new Date(now)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
  return {
    status: 403,
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(now / 1000) + fault.resetInSeconds),
    },
    body: {
      message: `API rate limit exceeded for installation. ${support} and timestamp ${timestamp}.`,
      documentation_url: RATE_LIMITS_URL,
      status: '403',
    },
  };
}
