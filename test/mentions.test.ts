import { expect, test } from 'vitest';
import { mentionsXkit } from '../transforms/engine/mentions';

const base64 = 'iVBORw0KGgo/'.repeat(60);

test.each([
  ['xkit.login(t)', true],
  ["import createXkit from '@xkit-co/xkit.js'", true],
  ['const XKIT_BASE = 1', true],
  ['const a = "kit"', false],
  ['', false],
  [`const image = "${base64}xKiT${base64}"`, false],
  [`const image = "${base64}xKiT${base64}"; xkit.login(t)`, true],
  [`/* ${'='.repeat(600)} */ xkit`, true],
])('%.40s… mentions Xkit: %s', (text, expected) => {
  expect(mentionsXkit(text)).toBe(expected);
});
