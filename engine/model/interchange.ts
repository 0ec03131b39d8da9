import type { JsonValue } from '../values/json.js'

/**
 * What a condition brought along from a json-rules-engine document beyond what conditions say. It plays no part in any
 * answer: only an export reads it, to give back what was imported.
 */
export interface Interchange {
  /** What a named condition was called there, where that is not its id. */
  readonly name?: string
  /** The rule whose conditions these were; absent for a named condition. */
  readonly rule?: InterchangeRule
  /** Facts that were a part of another one there, or that were asked with parameters. */
  readonly facts?: readonly InterchangeFact[]
  /** Nodes that had a name or a priority. */
  readonly nodes?: readonly InterchangeNode[]
}

export interface InterchangeRule {
  /** Where the rule stood, as a JSON pointer: `""` alone in its file, `/3` in a list, `/rules/3` beside named conditions. */
  readonly at: string
  readonly event: { readonly type: string; readonly params?: JsonObject }
  readonly name?: string
  readonly priority?: number
}

/** Our fact, and what it was there: the `path` within `fact`, which was asked with `params`. */
export interface InterchangeFact {
  readonly id: string
  readonly fact: string
  readonly path?: string
  readonly params?: JsonObject
}

export interface InterchangeNode {
  /** JSON pointer within the condition. */
  readonly at: string
  /** The first 16 digits of the node's fingerprint: once the node is another one, its name is no longer its own. */
  readonly of: string
  readonly name?: string
  readonly priority?: number
}

type JsonObject = { readonly [key: string]: JsonValue }
