import type { RuleOrigin } from '../configuration.js'

/** The author's words behind constraints; each is a source of its own, by its position. */
export interface Origins {
  readonly all: readonly RuleOrigin[]
  /**
   * The source of these words. Where one document hangs in several places of a tree, its words are the same source: a
   * reason names them once, and leaving them out leaves them out everywhere.
   */
  sourceOf(origin: RuleOrigin): number
}

export function openOrigins(): Origins {
  const all: RuleOrigin[] = []
  const known = new Map<string, number>()
  return {
    all,
    sourceOf(origin) {
      const key = `${origin.document.kind}/${origin.document.id}#${origin.pointer}`
      const before = known.get(key)
      if (before !== undefined) return before
      known.set(key, all.length)
      return all.push(frozen(origin)) - 1
    },
  }
}

/** Every answer hands out the same words, so nobody who reads one may change them. */
function frozen({ document, pointer, text }: RuleOrigin): RuleOrigin {
  return Object.freeze({ document: Object.freeze({ ...document }), pointer, text: Object.freeze({ ...text }) })
}
