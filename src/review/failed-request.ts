/** Pure: what a request that failed means for its files, and for other requests. */
import {
  AnswerFormatError,
  BudgetError,
  EmptyAnswerError,
  EndpointError,
  isAccountRefused,
  PartialAnswerError,
  type RefusalSubject,
  TimeoutError,
} from '../errors.ts';

const ABOUT: Record<RefusalSubject, string> = {
  key: 'the endpoint refuses the key',
  credits: 'no credits are left',
  permission: 'the endpoint refuses the key',
  model: 'the endpoint lacks the model',
  'prompt-length': 'too long for the model',
  'output-cap': 'the endpoint refuses the request',
  field: 'the endpoint refuses the request',
  form: 'the endpoint refuses the request',
  filter: 'a content filter of the endpoint',
  rate: 'the endpoint limits the rate',
  outage: 'the endpoint failed',
  other: 'the endpoint failed',
};

/** Why the files of a request were not reviewed, in a few words of our own. */
export function describeFailedRequest(error: unknown): string {
  if (error instanceof EndpointError) return ABOUT[error.about];
  if (error instanceof BudgetError) return 'over the budget';
  if (error instanceof TimeoutError) return 'no answer in time';
  if (error instanceof PartialAnswerError) return 'the answer broke off';
  if (error instanceof EmptyAnswerError) return 'the answer was empty';
  if (error instanceof AnswerFormatError) return 'the answer was not in its form';
  return 'the request failed';
}

/** Whether any other request would fail in the same way: nothing more is sent. */
export function isForAll(error: unknown): boolean {
  if (error instanceof BudgetError || isAccountRefused(error)) return true;
  return error instanceof EndpointError && ['model', 'field'].includes(error.about);
}

/** Whether a request with less in it may pass. */
export function isTooLong(error: unknown): boolean {
  return error instanceof EndpointError && error.about === 'prompt-length';
}
