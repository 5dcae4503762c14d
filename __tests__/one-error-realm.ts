import { isNativeError } from 'node:util/types';

// Jest runs tests in a realm of its own, where errors of Node's core are no instances of `Error`. The action runs in
// one realm only, so this makes the two look like one: https://github.com/jestjs/jest/issues/2549
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return (
      Function.prototype[Symbol.hasInstance].call(this, value) || (this === Error && isNativeError(value))
    );
  },
});
