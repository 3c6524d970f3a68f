import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/scenario/sha256.ts'
import { utf8Bytes, utf8Length } from '../../src/scenario/utf8.ts'

const theirs = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('sha256 is what FIPS 180-4 prints for', () => {
  test.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('%j', (text, digest) => {
    expect(sha256(text)).toBe(digest)
  })
})

test('sha256 of a million letters a is the one that FIPS 180-4 prints', () => {
  expect(sha256('a'.repeat(1_000_000))).toBe(
    'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  )
})

test('sha256 agrees with node:crypto at every length around its blocks', () => {
  for (let length = 0; length < 300; length++) {
    const text = 'lambda sim '.repeat(30).slice(0, length)
    expect(sha256(text)).toBe(theirs(text))
  }
})

const scripts = [
  'z\u00fcrich \u00b5s',
  '\u0800\uffff\u07ff',
  '\u{1f980}\u{10000}\u{10ffff}',
  'half \ud800 pairs \udc00\ud800',
]

test.each(scripts)('sha256 and UTF-8 agree with node on %j', text => {
  expect(sha256(text)).toBe(theirs(text))
  expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'))
  expect(Buffer.from(utf8Bytes(text)).equals(Buffer.from(text, 'utf8'))).toBe(true)
})
