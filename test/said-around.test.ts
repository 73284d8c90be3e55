import { expect, test } from 'vitest';
import { saidAround } from '../transforms/engine/steps/texts/methods';

const address = 'https://app.xkit.co/api/platform/users/1/connections/slack';

/** What the lines around the address of a text say of its method. */
function saidIn(text: string) {
  const start = text.indexOf(address);
  return saidAround(text, { start, end: start + address.length });
}

function lines(count: number): string {
  return 'a: 1\n'.repeat(count);
}

test('a blank line ends what belongs to an address, whatever stands in it', () => {
  expect(saidIn(`url: ${address}\n\nmethod: delete\n`)).toEqual({ methods: [] });
  expect(saidIn(`url: ${address}\n  \t\nmethod: delete\n`)).toEqual({ methods: [] });
  expect(saidIn(`method: delete\n\nurl: ${address}\n`)).toEqual({ methods: [] });
});

test('another address ends it too', () => {
  expect(saidIn(`url: ${address}\nother: https://example.com\nmethod: delete\n`)).toEqual({ methods: [] });
});

test('four lines below and above an address speak of it, and no fifth', () => {
  expect(saidIn(`url: ${address}\n${lines(3)}method: delete\n`)).toEqual({ methods: ['DELETE'] });
  expect(saidIn(`url: ${address}\n${lines(4)}method: delete\n`)).toEqual({ methods: [] });
  expect(saidIn(`method: delete\n${lines(3)}url: ${address}\n`)).toEqual({ methods: ['DELETE'] });
  expect(saidIn(`method: delete\n${lines(4)}url: ${address}\n`)).toEqual({ methods: [] });
});

test('in a long text too, what stands above an address is read', () => {
  const rest = 'b: 2\n'.repeat(2000);
  expect(saidIn(`method: delete\nurl: ${address}\n${rest}`)).toEqual({ methods: ['DELETE'] });
  expect(saidIn(`${rest}method: delete\nurl: ${address}\n`)).toEqual({ methods: ['DELETE'] });
});
