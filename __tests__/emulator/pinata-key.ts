// Ed25519 private keys in every form that Pinata may give one in.
import { createPrivateKey } from 'node:crypto';

/** The encoding is not documented. */
export type KeyFormat =
  | 'pem'
  | 'pem-crlf'
  | 'pem-escaped'
  | 'base64'
  | 'base64url'
  | 'hex'
  | 'openssh'
  | 'jwk'
  | 'opaque';

/** What stands before the seed in PKCS #8: the same in every Ed25519 key. */
export const DER_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function field(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([uint32(bytes.length), bytes]);
}

/** https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key */
function toOpenSsh(seed: Buffer, publicKey: Buffer, check: Buffer): string {
  const publicBlob = Buffer.concat([field('ssh-ed25519'), field(publicKey)]);
  const pair = field(Buffer.concat([seed, publicKey]));
  const secret = Buffer.concat([check, check, publicBlob, pair, field('key')]);
  const padding = Buffer.from(Array.from({ length: -secret.length & 7 }, (_, index) => index + 1));
  const head = [Buffer.from('openssh-key-v1\0'), field('none'), field('none'), field(''), uint32(1)];
  const whole = Buffer.concat([...head, field(publicBlob), field(Buffer.concat([secret, padding]))]);
  const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

export function toJwk(seed: Buffer): Record<string, unknown> {
  const der = Buffer.concat([DER_PREFIX, seed]);
  return { ...createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' }) };
}

/** The key of a seed, as text. */
export function keyFromSeed(format: KeyFormat, seed: Buffer): string {
  const der = Buffer.concat([DER_PREFIX, seed]);
  const pem = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
  switch (format) {
    case 'pem':
      return pem;
    case 'pem-crlf':
      return pem.replaceAll('\n', '\r\n');
    case 'pem-escaped':
      return pem.replaceAll('\n', '\\n');
    case 'base64':
      return der.toString('base64');
    case 'base64url':
      return der.toString('base64url');
    case 'hex':
      return seed.toString('hex');
    case 'openssh':
      return toOpenSsh(seed, Buffer.from(String(toJwk(seed)['x']), 'base64url'), seed.subarray(3, 7));
    case 'jwk':
      return JSON.stringify(toJwk(seed));
    case 'opaque':
      return `pinata_llm_${seed.toString('base64url')}`;
  }
}
