import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import { type Facts, selectionFactPattern } from '../model/fact.js'
import type { HeldPin, HeldProduct, ReachedPrice } from '../model/request.js'
import type { HeldItem, Purchase } from '../price/held/held-item.js'
import type { ReachedVersion } from '../price/held/later-version.js'
import { nothingPaid, type PaidSoFar } from '../price/held/paid-so-far.js'
import type { PricingRequest } from '../price/pricing-work.js'
import { takenTerms } from '../price/term/taken-terms.js'
import { readFacts } from '../rules/read-facts.js'
import { type Instant, instant } from '../values/instant.js'
import { type LocalDate, localDate } from '../values/local-date.js'
import type { InvalidRequest } from './answer.js'
import { configureSelection } from './configure-selection.js'
import { heldProblems } from './held-problems.js'
import { agreedProblems } from './override-problems.js'
import { readPaid } from './read-paid.js'
import type { ReadQuestion } from './read-question.js'

/** Gives the catalog that was in force at a moment, or `null` where none is known. */
export type HeldCatalogs = (at: Instant) => CompiledCatalog | null

/** What a customer has, item by item, each with what it was bought under. */
export interface ReadHeld {
  readonly kind: 'held'
  readonly items: readonly HeldItem[]
}

type Terms = Pick<HeldPin, 'at' | 'facts' | 'catalog' | 'renewedOn' | 'selection' | 'began' | 'settled' | 'reached' | 'agreed' | 'free'>

/**
 * Reads what a request says the customer has: the choices of the purchase are configured by the catalog of the purchase,
 * and every item learns under which catalog, at which moment and with which facts its prices were made.
 */
export function readHeld(
  present: CompiledCatalog,
  read: ReadQuestion<'quote'>,
  held: HeldProduct,
  { startDate: day, currency }: Pick<PricingRequest, 'startDate' | 'currency'>,
  heldAt: HeldCatalogs,
): ReadHeld | InvalidRequest {
  const problems: RequestProblem[] = []
  const common = purchase(held, '/held')
  if (common === null) return invalid()
  const { catalog, facts, at } = common
  const offering = catalog.draft.find('productOffering', held.offering ?? read.offering)
  if (offering === undefined) return invalid(heldProblems.noOffering('/held/offering', held.offering ?? read.offering))
  const asked = { ...read, offering: offering.id, facts, at, request: { ...read.request, choices: held.choices } }
  const selection = configureSelection(catalog, asked)
  if (selection.kind === 'invalid-request') return invalid(...selection.problems.map((one) => ({ ...one, pointer: `/held${one.pointer}` })))
  if (selection.kind !== 'complete') return invalid(heldProblems.notComplete(selection.kind))
  const pins = readPins(selection.items)
  const paid = new Map((held.pins ?? []).map((pin, index) => [pin.path, { pin, here: pointer('held', 'pins', index) }]))
  const items = selection.items.map((item) => ({
    item,
    purchase: withTerms(item, pins.get(item.path) ?? common),
    paid: paidFor(item, pins.get(item.path) ?? common, paid.get(item.path)),
  }))
  noteStrayTerms(selection.items)
  return problems.length > 0 ? invalid() : { kind: 'held', items }

  function invalid(...more: readonly RequestProblem[]): InvalidRequest {
    return { kind: 'invalid-request', problems: [...problems, ...more] }
  }

  function readPins(bought: readonly ConfiguredItem[]): ReadonlyMap<string, Purchase> {
    const paths = bought.map(({ path }) => path)
    const found = new Map<string, Purchase>()
    for (const [index, pin] of (held.pins ?? []).entries()) {
      const here = pointer('held', 'pins', index)
      if (!paths.includes(pin.path)) problems.push(heldProblems.notHeld(`${here}/path`, pin.path, paths))
      else if (found.has(pin.path)) problems.push(heldProblems.pinnedTwice(`${here}/path`, pin.path))
      const read = purchase(pin, here)
      const origin = pin.resumesTo === undefined ? null : purchase({ ...pin.resumesTo, startDate: pin.startDate }, `${here}/resumesTo`)
      const item = bought.find(({ path }) => path === pin.path)
      for (const [one, at] of [[read, here] as const, [origin, `${here}/resumesTo`] as const])
        if (item !== undefined && one !== null) problems.push(...agreedProblems(one.catalog, item, one.agreed, currency, at))
      if (read !== null) found.set(pin.path, { ...read, resumesTo: origin })
    }
    return found
  }

  function paidFor(
    item: ConfiguredItem,
    { catalog }: Purchase,
    given: { readonly pin: HeldPin; readonly here: string } | undefined,
  ): PaidSoFar {
    if (given === undefined) return nothingPaid
    const read = readPaid(given.pin, { item, catalog, currency, day }, given.here, catalogOf)
    problems.push(...read.problems)
    return read.paid
  }

  /** The term of the purchase, and of what it goes back to: the one that was taken, or the only one there was. */
  function withTerms(item: ConfiguredItem, of: Purchase): Purchase {
    const { terms, open } = takenTerms(of.catalog.prices.terms, [item], held.terms ?? [])
    for (const { terms: offered } of open)
      problems.push(
        heldProblems.termUnknown(
          item.path,
          offered.map(({ id }) => id),
        ),
      )
    const resumesTo = of.resumesTo === null ? null : withTerms(item, of.resumesTo)
    return { ...of, term: terms.get(item.path) ?? null, resumesTo }
  }

  function noteStrayTerms(items: readonly ConfiguredItem[]): void {
    const paths = items.map(({ path }) => path)
    for (const [index, { path }] of (held.terms ?? []).entries()) {
      const here = pointer('held', 'terms', index, 'path')
      if (!paths.includes(path)) problems.push(heldProblems.notHeld(here, path, paths))
      else if (held.terms!.findIndex((one) => one.path === path) < index) problems.push(heldProblems.pinnedTwice(here, path))
    }
  }

  /** One purchase; `null`, with its problems noted, where it can't have been one. */
  function purchase(terms: Terms & Pick<HeldPin, 'startDate'>, here: string): (Purchase & { readonly catalog: CompiledCatalog }) | null {
    const [at, startDate] = [instant(terms.at), localDate(terms.startDate)]
    const renewedOn = terms.renewedOn === undefined ? null : localDate(terms.renewedOn)
    const catalog = catalogOf(terms, here)
    if (day < startDate) problems.push(heldProblems.beforeStart(`${here}/startDate`, day, startDate))
    if (renewedOn !== null && day < renewedOn) problems.push(heldProblems.beforeStart(`${here}/renewedOn`, day, renewedOn))
    for (const fact of Object.keys(terms.selection ?? {})) {
      if (!selectionFactPattern.test(fact)) problems.push(heldProblems.noSelectionFact(here + pointer('selection', fact), fact))
    }
    if (catalog === null) return null
    const facts = terms.facts === undefined ? read.facts : factsOf(catalog, terms.facts, `${here}/facts`)
    const { selection = null, free = false } = terms
    const began = daysOf(terms.began ?? {}, `${here}/began`)
    const settled = daysOf(terms.settled ?? {}, `${here}/settled`)
    const reached = new Map(Object.entries(terms.reached ?? {}).map(([price, versions]) => [price, readReached(versions, here, price)]))
    const agreed = new Map(Object.entries(terms.agreed ?? {}))
    if (problems.length > 0) return null
    return {
      catalog,
      at,
      facts,
      startDate,
      renewedOn,
      selection,
      began,
      settled,
      reached,
      agreed,
      isFree: free,
      term: null,
      resumesTo: null,
    }
  }

  function readReached(versions: readonly ReachedPrice[], here: string, price: string): readonly ReachedVersion[] {
    return versions.flatMap((one, index) => {
      const at = here + pointer('reached', price, index)
      const [released, since] = [instant(one.at), localDate(one.since)]
      if (day < since) problems.push(heldProblems.beforeStart(`${at}/since`, day, since))
      const catalog = catalogOf(one, at)
      return catalog === null ? [] : [{ released, since, catalog }]
    })
  }

  /** What is of the catalog that is asked, such as a change set, is found by its fingerprint. */
  function catalogOf(named: Pick<HeldPin, 'at' | 'catalog'>, here: string): CompiledCatalog | null {
    const catalog = named.catalog === present.fingerprint ? present : heldAt(instant(named.at))
    if (catalog === null) problems.push(heldProblems.noCatalog(`${here}/at`, named.at))
    else if (named.catalog !== undefined && named.catalog !== catalog.fingerprint)
      problems.push(heldProblems.otherCatalog(`${here}/catalog`, catalog.fingerprint))
    return catalog
  }

  function daysOf(written: Readonly<Record<string, string>>, here: string): ReadonlyMap<string, LocalDate> {
    const days = new Map(Object.entries(written).map(([price, on]) => [price, localDate(on)]))
    for (const [price, on] of days) if (day < on) problems.push(heldProblems.beforeStart(here + pointer(price), day, on))
    return days
  }

  function factsOf(catalog: CompiledCatalog, facts: Facts, here: string): Facts {
    const found = readFacts(catalog.rules, facts, here)
    problems.push(...found.problems)
    return found.facts
  }
}
