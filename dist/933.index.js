export const id = 933;
export const ids = [933];
export const modules = {

/***/ 7933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubClient: () => (/* binding */ createGithubClient),
  _: () => (/* binding */ fetchViewerLogin)
});

;// CONCATENATED MODULE: ./node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ./node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/deadline.js
var http_deadline = __webpack_require__(422);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/http/transport.js + 1 modules
var transport = __webpack_require__(9767);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var runner_log = __webpack_require__(8879);
// EXTERNAL MODULE: ./lib/secrets/redactor.js
var redactor = __webpack_require__(8013);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
// EXTERNAL MODULE: ./lib/github/parse-response.js
var parse_response = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/github/rate-limit.js
var rate_limit = __webpack_require__(8435);
;// CONCATENATED MODULE: ./lib/github/client.js
/** GitHub's API over this action's own transport, with errors that say which permission is missing. */











/** A diff may have 20,000 lines; some lines are long. */
const MAX_BODY_BYTES = 67_108_864;
const REQUEST_TIMEOUT_MS = 30_000;
const RETRIES = 3;
/** JSON as what it holds; else, and where it can't be read, the text. */
async function readData(response) {
    const text = await (0,transport/* readText */.yR)(response, MAX_BODY_BYTES);
    if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? ''))
        return text;
    const parsed = (0,json/* readJson */.V)(text);
    return parsed ? parsed.value : text;
}
const RefusalSchema = dist/* object */.Ikc({
    message: dist/* string */.YjP(),
    errors: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J()), []),
    documentation_url: dist/* optional */.lqM(dist/* string */.YjP()),
});
/** GitHub's reason: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function readReason(data) {
    if (typeof data === 'string')
        return data;
    const refusal = dist/* safeParse */.xLC(RefusalSchema, data);
    if (!refusal.success)
        return JSON.stringify(data);
    const { message, errors, documentation_url: page } = refusal.output;
    const details = errors.map((error) => JSON.stringify(error)).join(', ');
    return `${message}${details && `: ${details}`}${page ? ` - ${page}` : ''}`;
}
/** What GitHub asks for where it says no more: at least a minute. */
const UNTOLD_LIMIT_MS = 60_000;
/**
 * How long GitHub asks to wait. It limits by 403 or 429, and a server that is down may say when it will be back:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function askedWaitMs({ status, headers }, reason, nowMs) {
    const mayBeLimit = status === 403 || status === 429;
    if (!mayBeLimit && status < 500)
        return undefined;
    const askedMs = (0,retry/* parseRetryAfterMs */.o)(headers, nowMs);
    if (askedMs !== undefined || !mayBeLimit)
        return askedMs;
    const isSecondary = status === 429 || /rate limit|abuse detection/i.test(reason);
    if (headers.get('x-ratelimit-remaining') !== '0')
        return isSecondary ? UNTOLD_LIMIT_MS : undefined;
    const resetMs = Number(headers.get('x-ratelimit-reset')) * 1_000;
    return resetMs > 0 && Number.isFinite(resetMs) ? Math.max(1_000, resetMs - nowMs) : UNTOLD_LIMIT_MS;
}
/**
 * `pull_requests=write; issues=write,contents=read` in the spelling of workflows: `;` separates alternatives. Of the two
 * that GitHub names for comments, one was seen not to do: `issues: write` on a pull request.
 *
 * @param isPullRequest undefined where it may be an issue
 */
function permissionWords(header, isPullRequest) {
    const alternatives = header
        .split(';')
        .map((alternative) => [...alternative.matchAll(/([a-z_]+)=(read|write)/g)]
        .map(([, name, level]) => `\`${name?.replaceAll('_', '-')}: ${level}\``)
        .join(' and '))
        .filter((words) => words !== '');
    const find = (scope) => alternatives.find((words) => words.startsWith(`\`${scope}: `));
    const [ofPullRequest, ofIssue] = [find('pull-requests'), find('issues')];
    if (ofPullRequest !== undefined && ofIssue !== undefined) {
        if (isPullRequest !== undefined)
            return isPullRequest ? ofPullRequest : ofIssue;
        return `${ofPullRequest} (for a pull request) or ${ofIssue} (for an issue)`;
    }
    return alternatives.join(alternatives.some((words) => words.includes(' and ')) ? ', or ' : ' or ');
}
function hintFor({ status, headers }, retryAfterMs, isPullRequest) {
    if (retryAfterMs !== undefined) {
        const why = status < 500 ? 'limits the rate' : 'has trouble';
        return `GitHub ${why} and asks to wait ${(0,http_deadline/* formatDuration */.a3)(retryAfterMs)}.`;
    }
    if (status === 401)
        return 'The `github-token` is wrong or has expired.';
    if (status === 403) {
        const words = permissionWords(headers.get('x-accepted-github-permissions') ?? '', isPullRequest);
        return words
            ? `The token lacks a permission: give the job ${words}. Runs for forks have a read-only token, and so has Dependabot unless the workflow gives it more.`
            : 'The token may not do this.';
    }
    if (status === 404)
        return 'Check the repository and the pull request, and that the token may see them.';
    return undefined;
}
function buildError(response, data, operation, isPullRequest) {
    const { status } = response;
    const reason = readReason(data);
    const retryAfterMs = askedWaitMs(response, reason, Date.now());
    const hint = hintFor(response, retryAfterMs, isPullRequest);
    return new errors/* GitHubError */.y_(`GitHub answered ${status} to ${operation}: ${(0,runner_log/* quoteUntrusted */.X0)(reason)}`, {
        status,
        hint,
        retryAfterMs,
    });
}
/** A POST that was refused for its rate did nothing; any other may have done it although its answer was lost. */
function isSafeToRepeat({ method, url }, error) {
    // What GraphQL changes here, it can change again.
    return method !== 'POST' || url.pathname.endsWith('/graphql') || (0,rate_limit/* isRateLimit */.a5)(error);
}
const GraphqlSchema = dist/* object */.Ikc({ data: dist/* optional */.lqM(dist/* unknown */.L5J()), errors: dist/* optional */.lqM(dist/* unknown */.L5J()) });
const GraphqlErrorsSchema = dist/* array */.YOg(dist/* object */.Ikc({ message: dist/* string */.YjP() }));
/** A client whose requests have a deadline, and are repeated where that is safe. */
function createGithubClient(options) {
    const { apiUrl, token, transport, clock, log, pauseMs = rate_limit/* PAUSE_MS */.y3 } = options;
    const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
    const baseUrl = apiUrl.href.replace(/\/$/, '');
    // A JSON Web Token has three parts, and is taken as a bearer's only.
    const scheme = token?.split('.').length === 3 ? 'bearer' : 'token';
    const authorization = token === undefined ? {} : { authorization: `${scheme} ${token}` };
    const headers = { 'user-agent': 'pinata-inference-action', ...authorization };
    const expand = endpoint.defaults({ baseUrl, headers });
    const writeInTurn = (0,rate_limit/* createWriteQueue */.VZ)(pauseMs, clock.signal);
    const limit = (0,rate_limit/* createLimit */.KG)(clock, log);
    async function send(request, { isRepeatedAfterLimit = true, isPullRequest }) {
        const operation = `${request.method} ${request.url.pathname}`;
        await limit.pass(operation);
        for (let attempt = 1;; attempt++) {
            const deadline = new http_deadline/* Deadline */.B2(clock.signal, apiUrl.host);
            deadline.start('headers', requestTimeoutMs);
            try {
                const response = await transport.request({ ...request, signal: deadline.signal });
                const data = await readData(response);
                if (response.headers.has('deprecation'))
                    log.debug(`GitHub calls ${operation} deprecated`);
                const { status } = response;
                if (status < 200 || status >= 300)
                    throw buildError(response, data, operation, isPullRequest);
                return { status, data };
            }
            catch (error) {
                limit.note(error);
                const isSafe = isSafeToRepeat(request, error) && (isRepeatedAfterLimit || !(0,rate_limit/* isRateLimit */.a5)(error));
                const decision = (0,retry/* decideRetry */.t)(error, {
                    attempt,
                    retries: isSafe ? RETRIES : 0,
                    remainingMs: clock.remainingMs(),
                    random: Math.random(),
                });
                if (!decision.retry)
                    throw error;
                const problem = (0,errors/* isRetryable */.r3)(error) ? error.message : '';
                log.info(`${problem}; again in ${(0,http_deadline/* formatDuration */.a3)(decision.delayMs)} (retry ${attempt} of ${RETRIES})`);
                await (0,http_deadline/* wait */.uk)(decision.delayMs, clock.signal);
            }
            finally {
                deadline.stop();
            }
        }
    }
    async function request(route, { request: about = {}, ...parameters } = {}) {
        const { body, query } = parameters;
        // The last gate: whatever was missed before, no secret of this run is posted.
        const redacted = typeof body === 'string' ? { body: redactor/* redactor */.$p.redact(body).text } : {};
        const { method, url, ...expanded } = expand(route, { ...parameters, ...redacted });
        const fields = expanded.body;
        const toText = ([name, value]) => [name, String(value)];
        const built = {
            method,
            url: new URL(url),
            headers: Object.fromEntries(Object.entries(expanded.headers).map(toText)),
            ...(fields ? { body: JSON.stringify(fields) } : {}),
        };
        const sendNow = () => send(built, about);
        // A write that is repeated keeps its turn.
        return (0,rate_limit/* isWrite */.ao)(built, query) ? writeInTurn(sendNow) : sendNow();
    }
    return {
        request,
        async graphql(purpose, query, variables) {
            // GitHub Enterprise Server has it beside REST: https://docs.github.com/enterprise-server/graphql/guides/forming-calls-with-graphql
            const parameters = { baseUrl: baseUrl.replace(/\/api\/v3$/, '/api'), query, variables };
            const { status, data } = await request('POST /graphql', parameters);
            const answer = dist.is(GraphqlSchema, data) ? data : undefined;
            if (!answer?.errors)
                return answer?.data;
            // They come with status 200: https://docs.github.com/graphql/guides/using-graphql-clients
            const reason = dist.is(GraphqlErrorsSchema, answer.errors)
                ? answer.errors.map(({ message }) => message).join('; ')
                : JSON.stringify(answer.errors);
            throw new errors/* GitHubError */.y_(`GitHub did not ${purpose}: ${(0,runner_log/* quoteUntrusted */.X0)(reason)}`, { status });
        },
    };
}
const ViewerSchema = dist/* object */.Ikc({ viewer: dist/* object */.Ikc({ login: dist/* string */.YjP() }) });
/**
 * The login the token acts as, such as `github-actions[bot]`. Through GraphQL, because REST's `GET /user` is closed
 * to the tokens of workflows and apps.
 */
async function fetchViewerLogin(github) {
    const data = await github.graphql('tell whom the token belongs to', 'query { viewer { login } }');
    return (0,parse_response/* parseGithubData */.z)(ViewerSchema, data, 'the owner of the token').viewer.login;
}


/***/ }),

/***/ 8435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ createLimit),
/* harmony export */   VZ: () => (/* binding */ createWriteQueue),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   ao: () => (/* binding */ isWrite),
/* harmony export */   x3: () => (/* binding */ NOT_AFTER_LIMIT),
/* harmony export */   y3: () => (/* binding */ PAUSE_MS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(422);
/** How fast GitHub may be asked: one write at a time, a pause apart, and nothing while it limits the rate. */


/** Whether GitHub did nothing, since there were too many requests. */
function isRateLimit(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.retryAfterMs !== undefined && error.status < 500;
}
/**
 * For `request` of a write that replaces what others may write too: a limit is not waited for, since what it was based
 * on may have changed by then. The next request waits.
 */
const NOT_AFTER_LIMIT = { isRepeatedAfterLimit: false };
/** What GitHub asks for: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const PAUSE_MS = 1_000;
/** Lets one write at a time go, each a pause after the one before. MeasurementOptions don't wait. */
function createWriteQueue(pauseMs, signal) {
    let last = Promise.resolve();
    let lastEndMs = Number.NEGATIVE_INFINITY;
    return (write) => {
        const turn = last.then(async () => {
            const waitMs = lastEndMs + pauseMs - performance.now();
            if (waitMs > 0)
                await (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .wait */ .uk)(waitMs, signal);
            try {
                return await write();
            }
            finally {
                lastEndMs = performance.now();
            }
        });
        last = turn.catch(() => { });
        return turn;
    };
}
/** @param query of GraphQL */
function isWrite({ method, url }, query) {
    if (url.pathname.endsWith('/graphql'))
        return String(query).startsWith('mutation');
    return method !== 'GET' && method !== 'HEAD';
}
/**
 * Keeps GitHub's word: once it has limited the rate, nothing is sent until the time that it named.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
function createLimit(clock, log) {
    let last;
    return {
        note(error) {
            if (isRateLimit(error))
                last = { error, endsAtMs: performance.now() + error.retryAfterMs };
        },
        /** @throws {GitHubError} the refusal, where its wait would outlast the run */
        async pass(operation) {
            const waitMs = last ? last.endsAtMs - performance.now() : 0;
            if (!last || waitMs <= 0)
                return;
            if (waitMs >= clock.remainingMs())
                throw last.error;
            log.info(`GitHub limits the rate: ${operation} waits ${(0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(waitMs)}`);
            await (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .wait */ .uk)(waitMs, clock.signal);
        },
    };
}


/***/ })

};
