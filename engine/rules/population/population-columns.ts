import type { RequestProblem } from '../../explain/request-problem.js'
import { type Facts, selectionFactPattern } from '../../model/fact.js'
import { text } from '../../values/localized-text.js'
import type { CompiledRules } from '../compile-rules.js'
import { readValue } from '../fact-type.js'
import { readFacts, requiredFacts } from '../read-facts.js'
import { shown } from '../wording.js'
import { type ColumnWriter, columnWriter } from './column-writers.js'
import { type PopulationColumns, setBit, wordsFor } from './columns.js'
import { sharedIntegers } from './shared-arrays.js'

/** Something wrong with the facts of one customer. */
export interface CustomerProblem {
  /** The customer's number, from 0. */
  readonly customer: number
  readonly problem: RequestProblem
}

export interface ReadPopulation {
  readonly columns: PopulationColumns
  /** What is wrong, in the order of customers; the first ones when there are many. */
  readonly problems: readonly CustomerProblem[]
}

/**
 * Reads customers by the dictionary, `at` being the JSON pointer of the facts within each customer. A customer with a
 * problem keeps the number it has and gets no verdict, as a request with a problem gets no answer: nobody is dropped
 * unseen, and nobody is judged by half of what was said.
 */
export function populationColumns(rules: CompiledRules, customers: Iterable<unknown>, at = ''): ReadPopulation {
  const reader = populationReader(rules, at)
  for (const customer of customers) reader.read(customer)
  return reader.finish()
}

/** Takes customers as they come, when they come one by one. */
export interface PopulationReader {
  /** Reads the facts of the next customer; answers whether they could be read. */
  read(facts: unknown): boolean
  /** Leaves the next number to a customer of whom the caller could not make out any facts. */
  leaveOut(): void
  finish(): ReadPopulation
}

/** How many problems are told one by one. */
export const mostProblems = 1000

export function populationReader(rules: CompiledRules, at = ''): PopulationReader {
  const writers = new Map<string, ColumnWriter>()
  const left: number[] = []
  const problems: CustomerProblem[] = []
  let customer = 0
  const refuse = (found: readonly RequestProblem[]) => {
    for (const problem of found) if (problems.length < mostProblems) problems.push({ customer, problem })
    left.push(customer++)
    return false
  }
  const write = (fact: string, value: Facts[string]) => {
    let writer = writers.get(fact)
    if (writer === undefined) {
      writer = columnWriter(rules.facts.get(fact)!)
      writers.set(fact, writer)
    }
    writer.write(customer, value)
  }
  return {
    read(facts) {
      if (!isRecord(facts)) return refuse([noFacts(facts, at)])
      const read = readKnown(rules, facts)
      if (read === null) return refuse(problems.length < mostProblems ? readFacts(rules, facts, at).problems : [])
      for (const [fact, value] of read) write(fact, value)
      customer += 1
      return true
    },
    leaveOut: () => void refuse([]),
    finish: () => ({ columns: finished(writers, customer, left), problems }),
  }
}

/** The facts of a customer who is as the dictionary wants it, else `null`: then somebody must say what is wrong. */
function readKnown(rules: CompiledRules, facts: Readonly<Record<string, unknown>>): readonly (readonly [string, Facts[string]])[] | null {
  const read: [string, Facts[string]][] = []
  for (const id of Object.keys(facts)) {
    const fact = rules.facts.get(id)
    if (fact === undefined || selectionFactPattern.test(id)) return null
    const supplied = facts[id]
    if (supplied === null || supplied === undefined) continue
    const result = readValue(rules, fact.type, supplied)
    if (result.kind === 'misfit') return null
    read.push([id, result.value])
  }
  return requiredFacts(rules).every(({ id }) => Object.hasOwn(facts, id) && facts[id] !== null && facts[id] !== undefined) ? read : null
}

function finished(writers: ReadonlyMap<string, ColumnWriter>, customers: number, left: readonly number[]): PopulationColumns {
  const readable = sharedIntegers(wordsFor(customers))
  for (let customer = 0; customer < customers; customer++) setBit(readable, customer)
  for (const customer of left) readable[customer >>> 5]! &= ~(1 << (customer & 31))
  const columns = [...writers.values()].map((writer) => writer.finish(customers, readable))
  return { customers, readable, answerable: customers - left.length, columns }
}

function noFacts(found: unknown, at: string): RequestProblem {
  const what = shown(found)
  return {
    code: 'request/no-facts',
    pointer: at,
    what: text(`一个客户须写成一组事实，不能是${what['zh-CN']}。`, `A customer must be an object of facts, not ${what.en}.`),
    fix: text('请按事实标识逐项写出取值，例如 {"customer.age": 30}。', 'Write the values by fact, such as {"customer.age": 30}.'),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
