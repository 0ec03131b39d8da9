/** One token of JSON, as the scanner found it; `error` is 0 when the token is whole. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly offset: number
  readonly error: number
}

/** In the order of the scanner's own numbers, from 1. */
const kinds = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  'true',
  'false',
  'string',
  'number',
  'comment',
  'comment',
  'space',
  'space',
  'unknown',
  'end',
] as const

export type TokenKind = (typeof kinds)[number]

export function tokenKind(scanned: number): TokenKind {
  return kinds[scanned - 1] ?? 'unknown'
}
