import type { PlainFacts, PlainRule } from './plain-rules.js'

/** Another way to find out which offerings a customer may have. */
export interface Peer {
  /** The package, or what it is. */
  readonly subject: string
  /** Rules that come to more comparisons than this take it too long to be raced. */
  readonly atMost: number
  /** Whether what it keeps is in the heap, or where nobody can see it, in native code. */
  readonly memory: 'heap' | 'elsewhere'
  /** Everything that can be done before the first customer comes. */
  readonly build: (rules: readonly PlainRule[]) => Contender
}

/** A peer that is ready for questions. */
export interface Contender {
  /** Puts a customer into the form that suits this subject best; this is not timed. */
  readonly question: (customer: PlainFacts) => Question
}

/** One question, which can be asked again and again; asking is what is timed. */
export interface Question {
  readonly ask: () => unknown
  /** The ids of the offerings that the answer names. */
  readonly offerings: () => Promise<readonly string[]>
}

/** A question whose answer is the list of ids itself. */
export function listing(ask: () => readonly string[] | Promise<readonly string[]>): Question {
  return { ask, offerings: async () => ask() }
}
