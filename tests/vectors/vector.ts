/** Named values of one case, of whatever kind: adapters read them with `fields.ts`, which refuses what it does not know. */
export type Fields = Readonly<Record<string, unknown>>

/** What a case asks: the answer that it expects is not shown to the adapter. */
export interface Asked {
  readonly id: string
  readonly dialect: string
  readonly input: Fields
  readonly policy: Fields
}

/** One case of `price-vectors.json`; the README beside it says what its fields mean. */
export interface Vector {
  readonly id: string
  readonly kind: string
  readonly use: 'core' | 'adapter' | 'quirk'
  readonly dialect: string
  readonly input: Fields
  readonly expected: Fields
  readonly policy?: Fields
  readonly tolerance?: string
  readonly source?: { readonly test?: string }
}

/**
 * Puts the question of a case to the engine and gives its answer in the form of `expected`. An adapter translates and
 * never calculates; it throws on every word that it does not know, and
 * a `Refusal` where the engine refuses.
 */
export type Adapter = (asked: Asked) => Fields

/** What an adapter throws when the engine refuses a case, by the name that the engine or its source has for it. */
export class Refusal extends Error {
  readonly named: string

  constructor(named: string) {
    super(`The case is refused: ${named}.`)
    this.named = named
  }
}

/** An adapter file: the adapter, which lists of the answer may hold more than a case expects, and which of its fields a case may not show. */
export interface AdapterFile {
  readonly adapter: Adapter
  readonly listsInPart?: readonly string[]
  readonly fieldsInPart?: readonly string[]
}
