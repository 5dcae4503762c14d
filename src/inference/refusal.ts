/**
 * What a refusal is about. Hints, adapted requests, fallbacks, shorter prompts and repetition all follow from this one
 * reading.
 */
import { EndpointError, type EndpointErrorDetails, type RefusalSubject } from '../errors.ts';
import type { ErrorBody } from './error-body.ts';

/** By whom a request is proven, as far as a hint needs to know. */
export type CredentialKind = 'inference-key' | 'jwt' | undefined;

/** The fields of a request that can be left out or renamed, as servers spell them. */
const FIELDS: readonly (readonly [name: string, spelling: RegExp])[] = [
  ['stream_options', /\bstream_?options\b/],
  ['max_completion_tokens', /\bmax_?completion_?tokens\b/],
  ['max_tokens', /\bmax_?tokens\b/],
  ['temperature', /\btemperature\b/],
  ['top_p', /\btop_?p\b/],
];

const RESPONSE_FORM =
  /response[\s_-]?format|json[\s_-]?(?:schema|object|mode|output|validate_failed)|structured[\s_-]?output/;

/** A server that knows the field, and not the value, asks for another value; one that does not take it, for none. */
const NOT_TAKEN =
  /not[\s_](?:currently )?supported|un[\s_]?supported|does(?: not|n['’]t) (?:support|accept|allow|take)|unknown|un(?:recogni[sz]ed|expected)|extra[\s_](?:inputs?|fields?|forbidden)|not (?:a )?(?:permitted|allowed|available)|deprecated|only the default|only [\d.]+ is allowed|only (?:be set to|accepts?) [\d.]+|must be (?:exactly )?1(?![\d.])|must be (?:unset|omitted|removed)|remove (?:the )?['"`]?(?:top_?p|temperature)|cannot both|can(?:not|['’]t) be (?:used|set|specified|combined)|(?:use|specify) only one|no longer|is not (?:a )?valid (?:parameter|argument|field)|invalid (?:parameter|argument|field)(?: name)?:|use ['"`]?max_?completion_?tokens|must be verified|不支持|不被[^\n]{0,20}支持/;

/** A value that is told with its bounds. */
const OUT_OF_RANGE =
  /at (?:most|least)|less than|greater than|between|\brange\b|too (?:large|big|high|small|low)|exceed|\bmaximum\b|\bminimum\b|\babove\b|\bbelow\b|(?<![\d.-])\d{1,6}(?:\.\d{1,6})?(?: to |\.\.|-)\d{1,6}(?:\.\d{1,6})?(?![\d.-])|范围|must be (?:a |an )?(?:positive|integer|number|>|<)/;

/** These say that the field is not taken, whatever numbers stand beside them. */
const SURELY_NOT_TAKEN =
  /unsupported_(?:parameter|value)|extra_forbidden|only the default|max_?completion_?tokens' instead/;

/** One of two has to go. */
const EITHER =
  /cannot both|can(?:not|['’]t) be (?:used|specified|combined)[^\n]{0,20}(?:together|both)|(?:use|specify) only one/;

const FILTER =
  /content[\s_-]?(?:filter|polic|management|moderat)|responsible ?ai|moderation|usage (?:polic|guideline)|\bflagged\b|data_?inspection_?failed|inappropriate|prohibited[\s_]content|guardrail|prompt guard|unsafe|safety[\s_](?:system|filter|setting|polic|reason|check)|new_sensitive|input_sensitive|sensitive (?:words?|content|information)|content exists risk|敏感|违规|不安全/;

/** Said of a model, whatever else stands beside it. */
const SURELY_MODEL =
  /models?\b[^.\n]{0,60}(?:does not exist|doesn't exist|not[\s_]found|not[\s_]exist)|invalid[\s_]model|model[\s_]?(?:not[\s_]?found|decommissioned|access[\s_.]?denied)|access to (?:the |this )?model/;

const KEY =
  /api[\s_-]?(?:secret )?key|\bcredentials?\b|authenticat|authorization|auth-key|unauthori[sz]ed|login fail|security token|(?:access|auth|authentication|bearer)[\s_-]token|(?:token|key) (?:is |has |was )?(?:expired|revoked)|key (?:is |was )?(?:invalid|incorrect)|令牌|鉴权|密钥/;

/** These say so also under the status of a wrong key. */
const SURELY_CREDITS =
  /insufficient[\s_-]?(?:quota|balance|credit|funds?|user_quota)|exceeded your current quota|额度|余额|欠费/;

const CREDITS =
  /(?:out of|no|not enough|low|negative|run out of|enough|any) (?:[\w]+ ){0,3}(?:credit|balance|funds|quota)|quota[^.\n]{0,60}exhausted|(?:spend|usage|budget|credit)\w{0,5} (?:limit|cap)\b|(?:exceeded|exhausted|used up|reached)[^.\n]{0,40}(?:quota|budget|spend|hard limit|credits|usage limits?|inference limit)|exceeded_?(?:token|current|set)|set_?limit_?exceeded|(?:budget|usage limit|key limit) (?:has been )?(?:exceeded|reached)|max budget|allocation_?quota|free (?:tier|allocation)[^.\n]{0,40}exhausted|free allocation|used up your|(?:daily|weekly|monthly) (?:\w+ )?(?:limit|quota|allocation)|(?:credit|balance)s?[^.\n]{0,40}(?:exhausted|depleted|insufficient|too low|used up|run out|expired)|billing|payment required|arrear|overdue|top[\s-]?up|recharge|purchase (?:more|those|credits)|add (?:more )?(?:credits|funds)|充值|配额已用/;

/** A limit that passes by itself. */
const RATE_WINDOW = /concurren|per[\s_-]?(?:minute|second|min\b|sec\b)|per(?:minute|second)|\b[rt]p[ms]\b/;
const TOO_MANY =
  /rate[\s_-]?limit|too many requests|throttl|requests per|tokens per (?:minute|day|hour)|resource_?exhausted|\b[rt]p[mdh]\b|concurren/;

const MODEL_NOUN = '\\bmodels?\\b|\\bdeployment\\b|模型';
const MISSING =
  "not[\\s_]found|do(?:es)? not exist|doesn['’]t exist|unknown|not (?:currently )?(?:available|support|accessible|offered|loaded|deployed|valid|permitted|served|allowed to access)|n['’]t (?:available|support)|invalid|decommission|deprecat|retired|sunset|no longer|not a valid|no access|have access|access denied|disabled|not authori[sz]ed|unavailable|不存在|已下线|unsupported|not[\\s_]exist|removed|discontinued|no such|unrecogni[sz]ed|no endpoints|no healthy|not find|not loaded|无可用";
const MODEL = new RegExp(
  `(?:${MODEL_NOUN})[^]{0,100}?(?:${MISSING})|(?:${MISSING})[^.\\n]{0,40}(?:${MODEL_NOUN})|model_?not_?found|no endpoints found for|does not support (?:chat|generate)`,
);

/** The cap of the answer, by its names. */
const CAP =
  'max_?(?:completion_?|new_?|output_?)?tokens|max_?output|maximum tokens|completion tokens|output tokens|output length|max_gen_len';
const OUTPUT_CAP = new RegExp(
  `(?:${CAP})[^\\n]{0,80}(?:too (?:large|big|high|small|low)|at (?:most|least)|less than|greater than|larger than|higher|lower|exceed|maximum|minimum|range|between|must be|should be|cannot be|above|below|reached|非法|取值|<=|>)|(?:supports?|allows?|limit|maximum|at most|exceeds?|higher|lower|raise|increase|range of)[^\\n]{0,60}(?:${CAP})`,
);

/** What was sent, and that it is more than is taken. */
const SENT =
  'prompt|inputs?\\b|context|messages?\\b|request|content|tokens?\\b|sequence|text|payload|conversation|history|body|entity|string|query|输入|上下文|消息|提示';
const LONGER =
  'too[\\s_](?:long|large|many|big|much)|exceed|longer than|larger than|greater than|more than|less than|fewer than|maximum|\\bmax\\b|over the|beyond|overflow|above the|surpass|out of (?:the )?(?:context|range)|limit|range of|reduce the|reduce your|shorten|truncate|trim|not fit|n_ctx|超过|超出|超长|过长|太长';
const TOO_LONG = new RegExp(
  `(?:${SENT})[^]{0,120}?(?:${LONGER})|(?:${LONGER})[^.\\n]{0,80}(?:${SENT})|(?<!\\d)\\d{1,12} tokens[^\\n]{0,60}context window|string_above_max_length|too_long|tokens_limit_reached`,
);
/** The prompt by its own name: beside a cap of the answer, this is what is meant to shrink. */
const PROMPT_TOO_LONG =
  /(?:context[\s_-]?(?:length|window|size)|input|prompt|messages?)[^\n]{0,60}(?:too (?:long|large|many)|exceed|longer|larger|greater|reduce|decrease|shorten)|(?:exceed|reduce|decrease|shorten|longer than|larger than)[^\n]{0,60}(?:context|input|prompt|messages?)|(?:input|prompt|messages?)[^\n]{0,20}\+[^\n]{0,30}max_|context_?(?:length|window)_?exceeded|超/;
/** A length is told as one: else `request` and `limit` may speak of anything. */
const LENGTH_WORDS = /length|tokens?\b|long|large|size|context|characters|bytes|window|n_ctx|长/;

/** The form of the answer, or the parameters as a whole. */
const FORM =
  /\bschemas?\b|guided|grammar|(?:generate|produce|parse|valid)\w{0,12}[^.\n]{0,20}json|failed_?generation|(?:requested|invalid|unsupported|unknown|these|all) (?:\w+ )?(?:parameters?|arguments?)\b|invalid_?argument|invalid_?parameter/;

const PERMISSION =
  /permission|forbidden|access denied|region|location|country|territory|\bplan\b|restricted|锁定/;
const BUSY =
  /overload|capacity|try again later|temporarily|currently loading|is loading|service unavailable|too busy|繁忙/;

/** The names of what holds the prompt: a refusal of these may be about its length, or about the form. */
const PROMPT_FIELD = /^(?:messages|prompt|inputs?|contents|context)(?:_tokens)?$/;

interface Named {
  /** The field of the request that a refusal names; undefined where it names none. */
  field: string | undefined;
  /** It is named by a member of its own, and not in the words alone. */
  isMember: boolean;
  /** It is no name of the model, nor of what holds the prompt. */
  isParameter: boolean;
}

function name(field: string | undefined, isMember: boolean): Named {
  const isParameter = field !== undefined && field !== 'model' && !PROMPT_FIELD.test(field);
  return { field, isMember, isParameter };
}

function findField({ fields, evidence }: ErrorBody): Named {
  const member = fields
    .map((field) => field.split(/[[.]/, 1)[0] ?? '')
    .find((field) => /^[a-z_]+$/i.test(field) && field.toLowerCase() !== 'none');
  if (member !== undefined)
    return name(FIELDS.find(([, spelling]) => spelling.test(member.toLowerCase()))?.[0] ?? member, true);
  if (/verified to stream|\bstream(?:ing)?(?: mode)? is not supported/.test(evidence))
    return name('stream', false);
  // What is named first is what is refused; behind it may stand what to use instead.
  const [first] = FIELDS.map(([field, spelling]) => ({ field, at: evidence.search(spelling) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  if (first) return name(first.field, false);
  const [, quote, other] =
    /(['"`]?)\b([a-z]{1,30}(?:_[a-z]{1,30}){1,4})\1 is not supported/.exec(evidence) ?? [];
  return name(other, Boolean(quote));
}

function isPromptTooLong(evidence: string): boolean {
  if (/context_?(?:length|window)_?exceeded|request_?too_?large|prompt_?too_?long/.test(evidence))
    return true;
  // As text-generation-inference and Anthropic add up both.
  if (/(?:input|prompt)[^\n]{0,20}\+[^\n]{0,30}max_/.test(evidence)) return true;
  return TOO_LONG.test(evidence) && LENGTH_WORDS.test(evidence) && !TOO_MANY.test(evidence);
}

/** Whether the words are about the form of the answer, and not about the prompt or the parameter beside it. */
function isAboutForm(evidence: string, field: string | undefined): boolean {
  if (field !== undefined && !PROMPT_FIELD.test(field))
    return /^(?:response_?format|output_?format|json_?schema|guided)/i.test(field);
  return (
    RESPONSE_FORM.test(evidence) || (/\bschemas?\b/.test(evidence) && !/context|prompt|max_/.test(evidence))
  );
}

/** Whether the server takes the field, with another value. */
function isTaken(evidence: string, field: string): boolean {
  if (!NOT_TAKEN.test(evidence)) return true;
  return OUT_OF_RANGE.test(evidence) && !SURELY_NOT_TAKEN.test(evidence) && field !== 'stream_options';
}

/** What words say whatever the status is; the order is that of what they can be mistaken for. */
function readAccount(status: number, evidence: string): RefusalSubject | undefined {
  if (status === 402 || (status < 500 && SURELY_CREDITS.test(evidence))) return 'credits';
  if (FILTER.test(evidence) && status !== 401) return 'filter';
  if (SURELY_MODEL.test(evidence) && status < 500) return 'model';
  if (status === 401) return 'key';
  if (status === 408 || status >= 500) return 'outage';
  if (KEY.test(evidence) && !isPromptTooLong(evidence) && status !== 429) return 'key';
  if (CREDITS.test(evidence) && status !== 413) return 'credits';
  return status === 429 || (status !== 413 && TOO_MANY.test(evidence)) ? 'rate' : undefined;
}

interface Refusal {
  about: RefusalSubject;
  field?: string | undefined;
}

function readRequest(
  status: number,
  evidence: string,
  { field, isMember, isParameter }: Named,
): Refusal | undefined {
  if (isAboutForm(evidence, field)) return { about: 'form' };
  const isRefused = field !== undefined && !isTaken(evidence, field);
  if (isParameter && isMember)
    return { about: isRefused || !/^max_/.test(field ?? '') ? 'field' : 'output-cap', field };
  if (OUTPUT_CAP.test(evidence) && !PROMPT_TOO_LONG.test(evidence))
    return { about: isRefused ? 'field' : 'output-cap', field };
  if (status === 413 || isPromptTooLong(evidence)) return { about: 'prompt-length' };
  if (isParameter) return { about: 'field', field };
  if (FORM.test(evidence)) return { about: 'form' };
  return isMember && field !== 'model' ? { about: 'field', field } : undefined;
}

function readRefusal(status: number, body: ErrorBody, hasRetryAfter: boolean): Refusal {
  const { evidence, fields } = body;
  // One that says when to come back is a limit of the rate, whatever its words.
  const isPassing = hasRetryAfter || body.retryAfterMs !== undefined || RATE_WINDOW.test(evidence);
  if (status === 429 && isPassing) return { about: 'rate' };
  const named = findField(body);
  // Where a 400 names a field in a member of its own, no word beside it says what it is about.
  const isCertain = named.isParameter && named.isMember && (status === 400 || status === 422);
  const ofAccount = isCertain ? undefined : readAccount(status, evidence);
  if (ofAccount !== undefined) return { about: ofAccount };
  const ofRequest = readRequest(status, evidence, named);
  if (ofRequest) return ofRequest;
  if (status === 404 || status === 410 || MODEL.test(evidence) || fields.includes('model'))
    return { about: 'model' };
  if (BUSY.test(evidence)) return { about: 'outage' };
  return { about: status === 403 || PERMISSION.test(evidence) ? 'permission' : 'other' };
}

/** The fields that the server does not take, in the order in which they are given up. */
function findRefusedFields({ about, field }: Refusal, evidence: string): string[] {
  // Nobody asked for this field but us, so that its name anywhere will do.
  const usage = evidence.includes('stream_options') ? ['stream_options'] : [];
  if (about !== 'field' || field === undefined || isTaken(evidence, field)) return usage;
  const both = ['top_p', 'temperature'];
  const isEither = EITHER.test(evidence) && both.every((name) => evidence.includes(name));
  return [...usage, ...(isEither ? both : [field])];
}

const HINTS: Readonly<Record<RefusalSubject, string | undefined>> = {
  key: 'The key is wrong or was revoked: inference that is disabled and enabled again has a new key. Put it in the secret PINATA_LLM_KEY.',
  credits: 'Add credits to the account; a high `max-tokens` may also hold more than is left.',
  permission: 'The plan or the key does not allow this request.',
  model: 'Check `model` against the catalog, and `endpoint`.',
  'prompt-length':
    'The prompt is too large: narrow the diff or the files it draws in, or set `max-input-tokens`.',
  'output-cap': 'Set `max-tokens` or `max-completion-tokens` to what the model allows.',
  field:
    'Check the parameters of the request: `temperature`, `top-p` and the token caps, here or in the prompt file.',
  form: 'Check the JSON schema and the parameters, or leave `response-format` out.',
  filter: 'A content filter of the endpoint refused it: change the prompt, or choose another model.',
  rate: 'Too many requests at once: raise `retries`, or run fewer jobs side by side.',
  outage: 'The endpoint failed; run the job again, or set `on-error: warn` to pass without a result.',
  other: 'Check the model id, the parameters and the messages.',
};

const NO_KEY_HINT =
  'The request had no key. Set `inference-key: ${{ secrets.PINATA_LLM_KEY }}`. Runs for forks and Dependabot get no secrets: give Dependabot one of its own, and skip the step for forks or set `on-error: warn`.';

function hintForAccount(about: RefusalSubject, status: number): string | undefined {
  if (about === 'key') return 'The Pinata JWT is wrong, was revoked or has expired.';
  if (about === 'permission')
    return 'The plan of the account, or the rights of the Pinata JWT, do not allow this.';
  return status >= 500 ? 'Pinata failed; run the job again.' : undefined;
}

function hintFor(
  about: RefusalSubject,
  status: number,
  kind: CredentialKind,
  isPublic: boolean,
): string | undefined {
  if (kind === 'jwt') return hintForAccount(about, status);
  if (!isPublic) return about === 'key' && kind === undefined ? NO_KEY_HINT : HINTS[about];
  if (about === 'outage') return 'The endpoint failed; run the job again.';
  return about === 'rate' ? undefined : 'This route needs no key. Check `endpoint`.';
}

/** What is known of a failure beside its body. */
export interface RefusedRequest {
  /** Who refused what, as the error will name it: `host answered 400 to POST /v0/llm/chat/completions`. */
  operation: string;
  /** Of HTTP; 200 where the failure stands in the body alone. */
  status: number;
  kind: CredentialKind;
  /** A route that needs no credential. */
  isPublic: boolean;
  retryAfterMs: number | undefined;
  /** How often it was sent. */
  attempts?: number;
}

/** The error for a refusal, by what its body says. */
export function buildEndpointError(body: ErrorBody, refused: RefusedRequest): EndpointError {
  const { operation, status, kind, isPublic, retryAfterMs, attempts } = refused;
  const ofBody = status < 400 ? (body.status ?? status) : status;
  const refusal = readRefusal(ofBody, body, retryAfterMs !== undefined);
  const left = body.availableCredits === undefined ? '' : ` (available: ${body.availableCredits} credits)`;
  const details: EndpointErrorDetails = {
    status,
    ...refusal,
    refusedFields: findRefusedFields(refusal, body.evidence),
    hint: hintFor(refusal.about, status, kind, isPublic),
    retryAfterMs: retryAfterMs ?? body.retryAfterMs,
    attempts,
  };
  return new EndpointError(
    `${operation}${body.message === undefined ? '' : `: ${body.message}`}${left}`,
    details,
  );
}
