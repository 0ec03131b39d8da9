import type { FactDocument } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { type FactColumn, setBit, wordsFor } from './columns.js'
import { sharedIntegers, sharedNumbers } from './shared-arrays.js'

type Value = FactValue | readonly FactValue[]

/** Takes a fact of one customer after another; values must have been read by the fact's type. */
export interface ColumnWriter {
  write(customer: number, value: Value): void
  /** The column of so many customers, of whom those without a bit could not be read. */
  finish(customers: number, readable: Int32Array): FactColumn
}

export function columnWriter({ id, type }: FactDocument): ColumnWriter {
  switch (type.kind) {
    case 'number':
    case 'quantity':
      return numberWriter(id, Number)
    case 'date':
    case 'instant':
      return numberWriter(id, (time) => Date.parse(String(time)))
    case 'flag':
    case 'choice':
    case 'text':
    case 'place':
      return wordWriter(id)
    case 'set':
      return setWriter(id)
  }
}

function numberWriter(fact: FactId, read: (value: Value) => number): ColumnWriter {
  let values = new Float64Array(1024)
  const known = knownBits()
  return {
    write(customer, value) {
      if (customer >= values.length) values = grown(values, new Float64Array(roomFor(customer)))
      values[customer] = read(value)
      known.add(customer)
    },
    finish(customers, readable) {
      const finished = sharedNumbers(customers)
      finished.set(values.subarray(0, customers))
      return { kind: 'numbers', fact, values: finished, ...known.finish(customers, readable) }
    },
  }
}

function wordWriter(fact: FactId): ColumnWriter {
  let codes = new Int32Array(1024)
  const words = codeList<string | boolean>()
  const known = knownBits()
  return {
    write(customer, value) {
      if (customer >= codes.length) codes = grown(codes, new Int32Array(roomFor(customer)))
      codes[customer] = words.codeOf(value as string | boolean)
      known.add(customer)
    },
    finish(customers, readable) {
      const finished = sharedIntegers(customers)
      finished.set(codes.subarray(0, customers))
      return { kind: 'words', fact, words: words.all, codes: finished, ...known.finish(customers, readable) }
    },
  }
}

function setWriter(fact: FactId): ColumnWriter {
  let sizes = new Int32Array(1024)
  let members = new Int32Array(1024)
  let count = 0
  const words = codeList<string>()
  const known = knownBits()
  return {
    write(customer, value) {
      if (customer >= sizes.length) sizes = grown(sizes, new Int32Array(roomFor(customer)))
      const list = value as readonly string[]
      if (count + list.length > members.length) members = grown(members, new Int32Array(roomFor(count + list.length)))
      for (const member of list) members[count++] = words.codeOf(member)
      sizes[customer] = list.length
      known.add(customer)
    },
    finish(customers, readable) {
      const starts = sharedIntegers(customers + 1)
      for (let customer = 0; customer < customers; customer++) starts[customer + 1] = starts[customer]! + (sizes[customer] ?? 0)
      const finished = sharedIntegers(count)
      finished.set(members.subarray(0, count))
      return { kind: 'sets', fact, words: words.all, starts, members: finished, ...known.finish(customers, readable) }
    },
  }
}

/** Numbers words from 0 in the order they come. */
function codeList<Word>() {
  const all: Word[] = []
  const codes = new Map<Word, number>()
  return {
    all: all as readonly Word[],
    codeOf(word: Word): number {
      const before = codes.get(word)
      if (before !== undefined) return before
      codes.set(word, all.length)
      all.push(word)
      return all.length - 1
    },
  }
}

function knownBits() {
  let bits = new Int32Array(32)
  return {
    add(customer: number) {
      if (customer >>> 5 >= bits.length) bits = grown(bits, new Int32Array(roomFor(customer >>> 5)))
      setBit(bits, customer)
    },
    finish(customers: number, readable: Int32Array) {
      const known = sharedIntegers(wordsFor(customers))
      known.set(bits.subarray(0, known.length))
      return { known, isComplete: known.every((word, index) => word === readable[index]) }
    },
  }
}

/** Twice as much as is needed up to this position, so that growing costs little. */
function roomFor(position: number): number {
  return 2 * (position + 1)
}

function grown<Values extends Int32Array | Float64Array>(values: Values, room: Values): Values {
  room.set(values)
  return room
}
