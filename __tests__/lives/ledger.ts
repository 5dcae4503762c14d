// The `findings-ledger` output.
import * as v from 'valibot';

const LedgerSchema = v.object({
  found: v.number(),
  fixed: v.number(),
  dismissed: v.number(),
  open: v.number(),
});

export function readLedger(json: string | undefined): v.InferOutput<typeof LedgerSchema> {
  return v.parse(LedgerSchema, JSON.parse(json || '{"found":-1,"fixed":0,"dismissed":0,"open":-1}'));
}
