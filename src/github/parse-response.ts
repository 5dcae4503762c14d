/** Apart from the client, so that whoever reads answers does not load the client. */
import type * as v from 'valibot';
import { fallback, pipe, regex, safeParse, string } from 'valibot';
import { GitHubDataError } from '../errors.ts';

/** An address that is shown as a link: nothing that could end one may be in it. Empty where it is none. */
export const LinkSchema = fallback(pipe(string(), regex(/^https?:\/\/[^\s()<>|]+$/)), '');

/**
 * What GitHub answered, as `schema` reads it.
 *
 * @param subject what it describes, as the error will name it
 * @throws {GitHubDataError} when it has another shape
 */
export function parseGithubData<T>(schema: v.GenericSchema<unknown, T>, data: unknown, subject: string): T {
  const parsed = safeParse(schema, data);
  if (!parsed.success) throw new GitHubDataError(`GitHub described ${subject} in a way that can’t be read`);
  return parsed.output;
}
