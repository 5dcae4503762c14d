// The life of a pull request: pushes, people, faults and runs in an order drawn by chance, and what must be so at its end.
import type { Account, Fault, FaultMatch, GithubEvent } from '../emulator/github.ts';
import { GITHUB_ACTIONS } from '../emulator/github.ts';
import { type Job, PULL_REQUEST, startJob } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { BAD_WORD, Code } from './code.ts';
import { createDice, type Dice } from './dice.ts';
import { judgeLife, judgeRun } from './judgement.ts';
import { type Model, type Mood, startModel } from './model.ts';

export const MAINTAINER: Account = { login: 'maintainer', id: 11, type: 'User' };
export const AUTHOR: Account = { login: 'alice', id: 12, type: 'User' };
const BOT: Account = { login: 'helper[bot]', id: 13, type: 'Bot' };

const SETTLEMENTS = [
  "Won't fix: it is meant so.",
  'by design',
  '/review ignore',
  'False positive, see above',
];
const CLAIMS = ['Fixed in abc1234', 'Done, thanks', 'Addressed.'];
const CHATTER = ['What do you mean?', 'I see', 'Nobody has fixed this in years'];

const LOST: Fault = { kind: 'status', status: 502, headers: { 'retry-after': '0' }, afterEffect: true };
const FAULTS: readonly Fault[] = [
  LOST,
  { ...LOST, afterEffect: false },
  { kind: 'reset', afterEffect: true },
  { kind: 'reset' },
  { kind: 'secondary-limit', retryAfterSeconds: 1 },
  { kind: 'secondary-limit', retryAfterSeconds: 1, status: 429 },
];
const GRAPHQL_ERROR: Fault = {
  kind: 'status',
  status: 200,
  body: { errors: [{ message: 'Something went wrong while executing your query.' }] },
};
const GRAPHQL: readonly FaultMatch[] = [
  { method: 'POST', path: /graphql/, body: /reviewThreads/ },
  { method: 'POST', path: /graphql/, body: /mutation/ },
];
const REST: readonly FaultMatch[] = [
  { method: 'POST', path: /\/reviews$/ },
  { method: 'POST', path: /issues\/\d+\/comments$/ },
  { method: 'PATCH', path: /issues\/comments/ },
  { method: 'POST', path: /replies$/ },
  { method: 'GET', path: /issues\/\d+\/comments/ },
  { method: 'GET', path: /pulls\/\d+$/ },
  { method: 'DELETE', path: /pulls\/comments/ },
];

/** What people did, as far as the state of GitHub does not tell it. */
export interface Told {
  /** Bad words whose threads a maintainer resolved when the line was gone. */
  closedGone: Set<string>;
  /** Whose threads somebody opened again. */
  reopened: Set<string>;
  /** Whose comments a maintainer deleted. */
  deleted: Set<string>;
  /** What the overview kept was lost, or may not have been written. */
  hasLostState: boolean;
}

export interface Settings {
  failsOnFindings: boolean;
  mayResolve: boolean;
  inputs: Record<string, string>;
}

export interface EndedLife {
  seed: number;
  story: readonly string[];
  problems: readonly string[];
}

interface RunPlan {
  event?: GithubEvent;
  /** Nothing is made to go wrong in it. */
  isCalm?: boolean;
  startsLaterMs?: number;
}

function drawSettings(dice: Dice): Settings {
  const failsOnFindings = dice.chance(0.4);
  return {
    failsOnFindings,
    mayResolve: dice.chance(0.6),
    inputs: {
      suggestions: dice.chance(0.2) ? 'true' : 'false',
      'max-findings': dice.chance(0.3) ? '2' : '20',
      retries: '0',
      'min-severity': 'low',
      ...(failsOnFindings ? { 'fail-on': 'critical,high,medium,low' } : {}),
      ...(dice.chance(0.3) ? { 'check-run': 'review' } : {}),
      ...(dice.chance(0.2) ? { 'comment-progress': 'true' } : {}),
    },
  };
}

class Life {
  readonly #dice: Dice;
  readonly #code: Code;
  readonly #job: Job;
  readonly #model: Model;
  readonly #settings: Settings;
  readonly story: string[] = [];
  readonly problems: string[] = [];
  readonly told: Told = {
    closedGone: new Set(),
    reopened: new Set(),
    deleted: new Set(),
    hasLostState: false,
  };
  #pushes = 0;
  readonly #commits: { sha: string; message: string }[] = [];
  /** Undefined where a command may have been lost to a fault. */
  #isPaused: boolean | undefined = false;
  #runs = 0;

  constructor(dice: Dice, job: Job, model: Model, settings: Settings) {
    this.#dice = dice;
    this.#code = new Code(dice);
    this.#job = job;
    this.#model = model;
    this.#settings = settings;
  }

  #push(what: string): void {
    this.#pushes += 1;
    const sha = this.#pushes.toString(16).padStart(40, 'c');
    // GitHub keeps what was forced away.
    this.#commits.push({ sha, message: 'Change it' });
    const commits = [...this.#commits];
    const head = { ref: 'fix-total', sha };
    this.#job.github.addPullRequest({ ...PULL_REQUEST, head, commits, diff: this.#code.diff });
    this.story.push(`push ${this.#pushes}: ${what}`);
  }

  async #run({ event, isCalm = false, startsLaterMs = 0 }: RunPlan = {}): Promise<RunResult> {
    if (startsLaterMs > 0) await new Promise((resolve) => setTimeout(resolve, startsLaterMs));
    this.#runs += 1;
    const name = `run ${this.#runs}`;
    const at = event ?? this.#job.github.event(PULL_REQUEST.number, 'synchronize');
    const result = await this.#job.run(
      { mode: 'review', prompt: '', endpoint: this.#model.url, ...this.#settings.inputs },
      { event: at },
    );
    const { outcome, 'comment-outcome': comment, 'findings-ledger': ledger } = result.outputs;
    const told = result.annotations.map(({ level, message }) => `${level}: ${message}`).join(' | ');
    this.story.push(
      `  ${name} (${at.name}): exit ${result.exitCode}, ${outcome}, ${comment}, ${ledger} ${told}`,
    );
    this.problems.push(
      ...judgeRun(result, { ...this.#settings, isCalm }).map((problem) => `${name}: ${problem}`),
    );
    return result;
  }

  /** Roots of our threads that are there. */
  #findings() {
    const { reviewComments } = this.#job.github.state;
    return reviewComments.filter(
      ({ id, thread, user }) => id === thread && user.login === GITHUB_ACTIONS.login,
    );
  }

  #drawFault(): void {
    const { github } = this.#job;
    const isGraphql = this.#dice.chance(0.4);
    const match = this.#dice.pick(isGraphql ? GRAPHQL : REST);
    const how = isGraphql && this.#dice.chance(0.5) ? GRAPHQL_ERROR : this.#dice.pick(FAULTS);
    const times = this.#dice.chance(0.25) ? 6 : 1;
    this.story.push(
      `  fault: ${match.method} ${match.path} ${match.body ?? ''} ${JSON.stringify(how)} ${times} times`,
    );
    github.fail({ ...match, times }, how);
    if (times > 1) this.told.hasLostState = true;
  }

  /** The runs of an event, alone or side by side, with or without trouble. */
  async #runSomehow(): Promise<void> {
    const kind = this.#dice.pick([
      'plain',
      'plain',
      'plain',
      'fault',
      'fault',
      'mood',
      'mood',
      'two',
      'overtaken',
    ]);
    if (kind === 'fault') {
      this.#drawFault();
      await this.#run();
      this.#job.github.calm();
      return;
    }
    if (kind === 'mood') {
      const mood = this.#dice.pick<Mood>(['repeats', 'lies', 'fails']);
      this.story.push(`  the model ${mood}`);
      this.#model.moods.push(mood);
      await this.#run();
      this.#model.moods.length = 0;
      return;
    }
    if (kind === 'two') {
      const startsLaterMs = this.#dice.below(4) * 400;
      if (this.#dice.chance(0.3)) this.#drawFault();
      await Promise.all([this.#run(), this.#run({ startsLaterMs })]);
      this.#job.github.calm();
      return;
    }
    if (kind === 'overtaken') {
      let next: Promise<RunResult> | undefined;
      this.#model.onAsked = () => {
        this.#push(this.#code.change());
        next = this.#run();
      };
      await this.#run();
      this.#model.onAsked = undefined;
      await next;
      return;
    }
    await this.#run({ isCalm: true });
  }

  async #command(): Promise<void> {
    const { github } = this.#job;
    const body = this.#dice.pick([
      '/review',
      '/review full',
      '/review pause',
      '/review resume',
      'Please /review it',
    ]);
    const user = this.#dice.chance(0.8) ? MAINTAINER : AUTHOR;
    const id = github.addComment(PULL_REQUEST.number, body, user);
    this.story.push(`${user.login}: ${body}`);
    const isFaulty = this.#dice.chance(0.15);
    if (isFaulty) this.#drawFault();
    const isPausing = user === MAINTAINER && / (pause|resume)$/.test(body);
    const isSideBySide = !isFaulty && this.#dice.chance(0.2);
    const event = github.events.issueComment(id, 'created', user);
    await Promise.all([
      this.#run({ event, isCalm: !isFaulty && !isSideBySide }),
      ...(isSideBySide ? [this.#run({ startsLaterMs: this.#dice.below(3) * 300 })] : []),
    ]);
    github.calm();
    if (isPausing) this.#isPaused = isFaulty ? undefined : body.endsWith('pause');
  }

  async #talk(): Promise<void> {
    const { github } = this.#job;
    const findings = this.#findings();
    if (findings.length === 0) return;
    const finding = this.#dice.pick(findings);
    const word = BAD_WORD.exec(finding.body)?.[0] ?? '';
    const user = this.#dice.pick([MAINTAINER, AUTHOR, BOT]);
    const kind = this.#dice.pick([
      'reply',
      'reply',
      'reply',
      'thumb',
      'resolve',
      'resolve',
      'reopen',
      'delete',
    ] as const);
    if (kind === 'reply') {
      const body = this.#dice.pick(this.#dice.pick([SETTLEMENTS, CLAIMS, CHATTER]));
      const id = github.addReply(finding.id, body, user);
      this.story.push(`${user.login} about ${word}: ${body}`);
      await this.#run({ event: github.events.lineComment(id, 'created', user), isCalm: true });
      return;
    }
    const person = user === BOT ? MAINTAINER : user;
    this.story.push(`${person.login} about ${word}: ${kind}`);
    if (kind === 'thumb') github.addReaction(finding.id, '-1', person);
    if (kind === 'resolve') {
      const isNew = github.state.threads.some(({ id, isResolved }) => id === finding.id && !isResolved);
      github.resolveThread(finding.id, person);
      if (isNew && person === MAINTAINER && !this.#code.standing.has(word)) this.told.closedGone.add(word);
    }
    if (kind === 'reopen') {
      const isClosed = github.state.threads.some(({ id, isResolved }) => id === finding.id && isResolved);
      github.unresolveThread(finding.id);
      if (isClosed) this.told.reopened.add(word);
    }
    if (kind === 'delete') {
      const { state } = github;
      state.reviewComments = state.reviewComments.filter(({ id }) => id !== finding.id);
      const isLeft = state.reviewComments.some(({ thread }) => thread === finding.id);
      if (!isLeft) state.threads = state.threads.filter(({ id }) => id !== finding.id);
      this.told.deleted.add(word);
    }
  }

  async #live(): Promise<void> {
    const kind = this.#dice.pick([
      ...['change', 'change', 'change', 'change', 'change', 'rebase', 'back', 'back', 'squash', 'rename'],
      ...['command', 'command', 'talk', 'talk', 'talk', 'talk', 'talk', 'forget'],
    ]);
    if (kind === 'talk') return this.#talk();
    if (kind === 'command') return this.#command();
    if (kind === 'forget') {
      if (this.#dice.chance(0.5)) return;
      this.story.push('the overview is deleted');
      this.#job.github.state.comments = this.#job.github.state.comments.filter(
        ({ user }) => user.login !== GITHUB_ACTIONS.login,
      );
      this.told.hasLostState = true;
      this.#isPaused = false;
      return;
    }
    const changes: Record<string, () => string> = {
      change: () => this.#code.change(),
      rebase: () => this.#code.rebase(),
      back: () => this.#code.takeBack(),
      rename: () => this.#code.rename(),
    };
    this.#push(changes[kind]?.() ?? 'squashed');
    await this.#runSomehow();
  }

  async live(): Promise<void> {
    const { github } = this.#job;
    github.addCollaborator(MAINTAINER.login, 'write');
    this.#push(this.#code.change());
    await this.#run({ isCalm: true });
    for (let count = this.#dice.between(6, 15); count > 0; count -= 1) await this.#live();
    github.calm();
    this.#push(this.#code.change());
    const isAsked = this.#isPaused !== false;
    const id = isAsked ? github.addComment(PULL_REQUEST.number, '/review', MAINTAINER) : 0;
    const event = isAsked ? github.events.issueComment(id, 'created', MAINTAINER) : undefined;
    const last = await this.#run({ isCalm: true, ...(event && { event }) });
    this.problems.push(
      ...judgeLife({
        github,
        last,
        standing: this.#code.standing,
        model: this.#model,
        told: this.told,
        isPaused: this.#isPaused,
      }),
    );
  }
}

/** Lives the life of that seed. */
export async function live(seed: number): Promise<EndedLife> {
  const dice = createDice(seed);
  const settings = drawSettings(dice);
  const permissions = { 'pull-requests': 'write', issues: 'write', checks: 'write' } as const;
  const [job, model] = await Promise.all([
    startJob({
      github: { permissions: { ...permissions, contents: settings.mayResolve ? 'write' : 'read' } },
    }),
    // Of its own: what side by side runs ask for first is no matter of chance.
    startModel(createDice(-seed)),
  ]);
  const life = new Life(dice, job, model, settings);
  try {
    await life.live();
  } finally {
    await Promise.all([job.close(), model.close()]);
  }
  const { story, problems } = life;
  return { seed, story: [JSON.stringify(settings), ...story], problems };
}
