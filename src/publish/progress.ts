/** What the comment says of a run that is under way, above what it shows. */
import { type Edition, isNewer } from './comment-header.ts';
import {
  chooseParts,
  create,
  decideAnew,
  findOwn,
  type Place,
  remove,
  toBody,
  update,
} from './comments-api.ts';
import { addSpentUsd } from './ledger.ts';

/** Of a run that says how it is going. */
export interface Progress {
  edition: Edition;
  /** The head of the pull request now; undefined where there is none. */
  currentHead: () => Promise<string | undefined>;
}

async function tryBeginning(place: Place, progress: Progress, note: string): Promise<void> {
  const { edition, currentHead } = progress;
  const first = chooseParts(await findOwn(place)).get(1);
  if (!first) {
    const header = {
      key: place.key,
      part: 1,
      parts: 1,
      spentUsd: undefined,
      edition,
      progressOf: edition.id,
    };
    await create(place, toBody(header, note));
  } else if (!isNewer(first.header.edition, edition, await currentHead())) {
    const header = { ...first.header, progressOf: edition.id };
    const shown = [note, first.content].filter(Boolean).join('\n\n');
    const isThere = await update(place, first.id, toBody(header, shown));
    if (!isThere) await tryBeginning(place, progress, note);
  }
}

/**
 * Says that a run is under way. A comment that shows the result of a newer commit stays as it is. What another run
 * posts between the look and the note is lost until that run looks again: GitHub has no way to write only if nothing has
 * changed.
 *
 * @param note a quotation in Markdown, without empty lines
 * @throws {GitHubError}
 */
export function beginProgress(place: Place, progress: Progress, note: string): Promise<void> {
  return decideAnew(() => tryBeginning(place, progress, note));
}

/** What a run without a result leaves behind. */
export interface Ending {
  /** How it ended: a quotation, as above. */
  note: string;
  /** What it has cost all the same, in US dollars; undefined where no ledger is kept. */
  spentUsd: number | undefined;
  /** Shown where there is no comment yet to keep that in. */
  content: string;
}

async function tryEnding(
  place: Place,
  edition: Edition,
  ending: Ending,
): Promise<{ id: number; url: string } | undefined> {
  const { note, spentUsd, content } = ending;
  const own = await findOwn(place);
  const first = chooseParts(own).get(1);
  for (const { id, header } of own) {
    if (id !== first?.id && header.progressOf === edition.id) await remove(place, id);
  }
  if (!first) {
    if (spentUsd === undefined) return undefined;
    const header = { key: place.key, part: 1, parts: 1, spentUsd, edition, progressOf: undefined };
    const { id, html_url: url } = await create(place, toBody(header, content));
    return { id, url };
  }
  const isOurs = first.header.progressOf === edition.id;
  if (!isOurs && spentUsd === undefined) return undefined;
  const header = { ...first.header, spentUsd: addSpentUsd(first.header.spentUsd, spentUsd) };
  const shown = [isOurs ? note : first.note, first.content].filter(Boolean).join('\n\n');
  const isThere = await update(place, first.id, toBody(header, shown));
  return isThere ? { id: first.id, url: first.html_url } : tryEnding(place, edition, ending);
}

/**
 * Says how a run ended that had said that it was under way, and counts what it has cost. What another run says
 * meanwhile is left alone; what one posts between the look and the note is lost, as in `beginProgress`.
 *
 * @returns the comment that was changed; undefined where there was nothing to say
 * @throws {GitHubError}
 */
export function endProgress(
  place: Place,
  edition: Edition,
  ending: Ending,
): Promise<{ id: number; url: string } | undefined> {
  return decideAnew(() => tryEnding(place, edition, ending));
}
