import { randomBytes } from 'node:crypto';
import type Sodium from 'libsodium-wrappers';
import type { SecretScope } from './github-state.ts';

interface KeyPair {
  id: string;
  publicKey: Uint8Array;
  privateKey: Uint8Array;
}

/** The key pairs that secrets are sealed for: one for each scope, made when it is first asked for. */
export interface Vault {
  /** To be awaited before anything else but `rotate`. */
  prepare(): Promise<void>;
  publicKey(scope: SecretScope): { key_id: string; key: string };
  /** What is in a sealed box. Null when it was sealed for another key, or not sealed. */
  open(scope: SecretScope, keyId: string, sealed: string): string | null;
  /** Replaces the key of a scope, or every key. */
  rotate(scope?: SecretScope): void;
}

let loaded: typeof Sodium | undefined;

/** Loaded when secrets are first used: it takes longer than the rest of the emulator's start. */
async function loadSodium(): Promise<void> {
  if (loaded) return;
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  loaded = sodium;
}

function requireSodium(): typeof Sodium {
  if (!loaded) throw new Error('The vault is not prepared');
  return loaded;
}

function createKeyPair(): KeyPair {
  const { publicKey, privateKey } = requireSodium().crypto_box_keypair();
  return { id: String(randomBytes(8).readBigUInt64BE()), publicKey, privateKey };
}

function openBox(sealed: string, { publicKey, privateKey }: KeyPair): string | null {
  const sodium = requireSodium();
  try {
    const box = sodium.from_base64(sealed, sodium.base64_variants.ORIGINAL);
    return Buffer.from(sodium.crypto_box_seal_open(box, publicKey, privateKey)).toString();
  } catch {
    return null;
  }
}

export function createVault(): Vault {
  const pairs = new Map<SecretScope, KeyPair>();
  const find = (scope: SecretScope) => {
    const pair = pairs.get(scope) ?? createKeyPair();
    pairs.set(scope, pair);
    return pair;
  };
  return {
    prepare: loadSodium,
    publicKey(scope) {
      const { id, publicKey } = find(scope);
      return { key_id: id, key: Buffer.from(publicKey).toString('base64') };
    },
    open(scope, keyId, sealed) {
      const pair = find(scope);
      return pair.id === keyId ? openBox(sealed, pair) : null;
    },
    rotate(scope) {
      if (scope === undefined) pairs.clear();
      else pairs.delete(scope);
    },
  };
}
