/**
 * The taxonomy of failures. One class for each failure that somebody handles differently; every message says
 * what failed and on what, every hint says what to change. No message ever holds a response body that could
 * carry a secret: bodies are reduced to their error text by `inference/error-body.ts` first.
 */

interface ErrorDetails {
  /** What the person can change. One sentence or two. */
  hint?: string | undefined;
  cause?: unknown;
}

/** A failure that was foreseen. Its message is fit to be shown; its stack is not. */
export class ActionError extends Error {
  override readonly name: string = 'ActionError';
  readonly hint: string | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.hint = details.hint;
  }
}

/** An input of the step is missing or wrong. Never softened by `on-error`: it is the workflow that must change. */
export class InputError extends ActionError {
  override readonly name = 'InputError';
  readonly input: string;

  constructor(input: string, problem: string, details: ErrorDetails = {}) {
    super(`Input \`${input}\` ${problem}`, details);
    this.input = input;
  }
}

/** A file of the workspace or of a step before (a prompt, what it draws in, a price file) can't be read, written or understood. */
export class WorkspaceFileError extends ActionError {
  override readonly name = 'WorkspaceFileError';
  readonly path: string;
  readonly line: number | undefined;

  constructor(
    path: string,
    problem: string,
    details: ErrorDetails & { line?: number | undefined; column?: number | undefined } = {},
  ) {
    const column = details.column === undefined ? '' : `:${details.column}`;
    const place = details.line === undefined ? path : `${path}:${details.line}${column}`;
    super(`${place}: ${problem}`, details);
    this.path = path;
    this.line = details.line;
  }
}

/** The run was cancelled (SIGINT or SIGTERM from the runner). */
export class CancelledError extends ActionError {
  override readonly name = 'CancelledError';
}

/** The end of a cancelled run, however deep it is the cause of another error. */
export function findCancelled(error: unknown): CancelledError | undefined {
  if (error instanceof CancelledError) return error;
  return error instanceof Error ? findCancelled(error.cause) : undefined;
}

/** Anything that went wrong between this process and a server, before the server gave a usable answer. */
export class NetworkError extends ActionError {
  override readonly name: string = 'NetworkError';
}

/** No connection, or one that broke: DNS, refused, reset, TLS, proxy. */
export class ConnectionError extends NetworkError {
  override readonly name = 'ConnectionError';
  /** The request may have reached the server before it failed. */
  readonly mayHaveArrived: boolean;

  constructor(message: string, details: ErrorDetails & { mayHaveArrived?: boolean } = {}) {
    super(message, details);
    this.mayHaveArrived = details.mayHaveArrived ?? true;
  }
}

export type TimeoutPhase = 'connect' | 'headers' | 'first-token' | 'idle' | 'total';

/** A deadline passed. */
export class TimeoutError extends NetworkError {
  override readonly name = 'TimeoutError';
  readonly phase: TimeoutPhase;

  constructor(phase: TimeoutPhase, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.phase = phase;
  }
}

/** A server answered with something that can't be used: not JSON, a broken stream, too large, a redirect. */
export class ResponseError extends NetworkError {
  override readonly name = 'ResponseError';
}

/** The inference endpoint did not give an answer that can be used. */
export class InferenceError extends ActionError {
  override readonly name: string = 'InferenceError';
}

/** No inference key at hand, as in a run for a fork, which gets no secrets. */
export class MissingKeyError extends InferenceError {
  override readonly name = 'MissingKeyError';
}

/** The request was not sent, since it could cost more than is allowed. */
export class BudgetError extends InferenceError {
  override readonly name = 'BudgetError';
}

/** The answer does not have the form that was asked for, also after it was asked to mend it. */
export class AnswerFormatError extends InferenceError {
  override readonly name = 'AnswerFormatError';
  readonly text: string;

  constructor(text: string, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.text = text;
  }
}

/** An answer without text. */
export class EmptyAnswerError extends InferenceError {
  override readonly name = 'EmptyAnswerError';
}

type PartialUsage = Record<'promptTokens' | 'completionTokens' | 'totalTokens' | 'cachedTokens', number>;

/** The answer began and broke off. What had arrived is kept, so that it can be shown as what it is. */
export class PartialAnswerError extends InferenceError {
  override readonly name = 'PartialAnswerError';
  readonly partialText: string;
  /** What the endpoint said that it used until then. */
  readonly usage: PartialUsage | undefined;

  constructor(
    partialText: string,
    message: string,
    details: ErrorDetails & { usage?: PartialUsage | undefined } = {},
  ) {
    super(message, details);
    this.partialText = partialText;
    this.usage = details.usage;
  }
}

/** The gate is closed: a verdict that was asked for. `fail-on` decides about it; `on-error` does not soften it. */
export class GateFailure extends ActionError {
  override readonly name = 'GateFailure';
  /** One for each failed check. */
  readonly problems: readonly string[];

  constructor(message: string, problems: readonly string[], details: ErrorDetails = {}) {
    super(message, details);
    this.problems = problems;
  }
}

/**
 * What a refusal is about: `key`, `credits` and `permission` of the account; the `model`; the length of the prompt or
 * the cap of the answer; a `field` of the request; the `form` that was asked for; a content `filter`; a limit of the
 * `rate`; an `outage` of the server; or something `other`.
 */
export type RefusalSubject =
  | 'key'
  | 'credits'
  | 'permission'
  | 'model'
  | 'prompt-length'
  | 'output-cap'
  | 'field'
  | 'form'
  | 'filter'
  | 'rate'
  | 'outage'
  | 'other';

export interface EndpointErrorDetails extends ErrorDetails {
  /** Of HTTP; 200 where the failure stands in the body alone. */
  status: number;
  about: RefusalSubject;
  /** The field of the request that it names, such as `temperature`. */
  field?: string | undefined;
  /** Fields that the server does not take, so that the request may pass without one of them. */
  refusedFields?: readonly string[] | undefined;
  /** When to come back, in milliseconds, where the server says so. */
  retryAfterMs?: number | undefined;
  /** How often the request was sent; once where that is left out. */
  attempts?: number | undefined;
}

/** The endpoint answered with a failure: by its HTTP status, or in a body under a good one. */
export class EndpointError extends InferenceError {
  override readonly name = 'EndpointError';
  readonly status: number;
  readonly about: RefusalSubject;
  readonly field: string | undefined;
  readonly refusedFields: readonly string[];
  readonly retryAfterMs: number | undefined;
  readonly attempts: number;

  constructor(message: string, details: EndpointErrorDetails) {
    super(message, details);
    this.status = details.status;
    this.about = details.about;
    this.field = details.field;
    this.refusedFields = details.refusedFields ?? [];
    this.retryAfterMs = details.retryAfterMs;
    this.attempts = details.attempts ?? 1;
  }
}

/** Whether the endpoint refuses whatever is asked of it: the key, its permissions, or an account without credits. */
export function isAccountRefused(error: unknown): boolean {
  return error instanceof EndpointError && ['key', 'permission', 'credits'].includes(error.about);
}

/** The result is there and could not be posted, and the workflow wants that to fail. */
export class PublishError extends ActionError {
  override readonly name = 'PublishError';
}

/** GitHub answered with something that can't be read: it will be the same the next time. */
export class GitHubDataError extends ActionError {
  override readonly name = 'GitHubDataError';
}

/** GitHub's API refused or failed. */
export class GitHubError extends ActionError {
  override readonly name = 'GitHubError';
  readonly status: number;
  /** How long GitHub asks to wait: set when it limits the rate (403 or 429), and when it is down (5xx) and says so. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    details: ErrorDetails & { status: number; retryAfterMs?: number | undefined },
  ) {
    super(message, details);
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** Outages and 409 can pass by themselves; every other 4xx stays as it is until somebody changes something. */
function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/**
 * Whether sending the same request again can help, given that its answer has not begun. A timeout after the
 * connection was made is not repeated: the server may still be working on it, and bill it.
 */
export function isRetryable(error: unknown): error is ActionError {
  if (error instanceof GitHubError && error.retryAfterMs !== undefined) return true;
  // Asking again brings no credits back.
  if (error instanceof EndpointError) return error.about !== 'credits' && isRetryableStatus(error.status);
  if (error instanceof GitHubError) return isRetryableStatus(error.status);
  if (error instanceof TimeoutError) return error.phase === 'connect';
  return error instanceof ConnectionError;
}

/** The statuses by which a gateway says that it stopped waiting for a server that may still be working. */
const GATEWAY_TIMEOUTS = [408, 504, 522, 524];

/** Whether the request may have been carried out, and billed, although its answer says otherwise or never came. */
export function mayHaveTakenEffect(error: unknown): boolean {
  if (error instanceof EndpointError) return GATEWAY_TIMEOUTS.includes(error.status);
  return error instanceof ConnectionError && error.mayHaveArrived;
}

/** A failure in the words a person needs. */
export interface ErrorDescription {
  /** One short paragraph: what failed, on what, what to change. */
  message: string;
  /** For the debug log only; absent for foreseen failures. */
  stack?: string;
}

function toSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** An object without words of its own is not shown: what is in it is not known. */
function messageOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  const isObject = typeof thrown === 'object' && thrown !== null;
  return isObject || typeof thrown === 'function' ? `a ${typeof thrown} was thrown` : String(thrown);
}

/** Turns whatever was thrown into words. An unforeseen error says where to report it. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof ActionError) {
    const message = toSentence(error.message);
    return { message: error.hint ? `${message} ${error.hint}` : message };
  }
  const description: ErrorDescription = {
    message: `Unexpected error: ${toSentence(messageOf(error))} This is a bug in the action: please report it with the log of a run in debug mode.`,
  };
  if (error instanceof Error && error.stack) description.stack = error.stack;
  return description;
}
