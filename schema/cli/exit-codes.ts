import type { LocalizedText } from '../../engine/values/localized-text.js'

/** What a shell script can rely on. */
export const exitCodes = { ok: 0, findings: 1, usage: 2 } as const

/** The command was called in a way that cannot be understood; the message says how to call it, in both languages. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly what: LocalizedText

  constructor(what: LocalizedText) {
    super(what.en)
    this.what = what
  }
}
