import type { HeldPin, HeldProduct, QuoteRequest } from '../../../engine/model/request.js'
import type { Fingerprint } from '../../../engine/values/fingerprint.js'
import { parseLocalDate } from '../../../engine/values/local-date.js'
import { startOfDay } from '../../../engine/values/zone-time.js'
import { entriesOf, type HeldInput, isRecord } from '../../coordinates/held-input.js'
import { ceasesAll } from '../../coordinates/order-input.js'
import type { SimulatorInput } from '../../coordinates/simulator-input.js'
import { soleCurrency } from '../../parts/sole-currency.js'

/** The question that the input asks, or `null` before an offering, and of several currencies one, is chosen. */
export function requestOf(
  input: SimulatorInput,
  at: string,
  currencies: readonly string[],
  catalog: AskedCatalog | null = null,
): QuoteRequest | null {
  const { offering, facts, usage, terms, agreed, orders, held, startDate, billDay, prices } = input
  const currency = input.currency ?? soleCurrency(currencies)
  if (offering === null || currency === null) return null
  return {
    offering,
    facts,
    at,
    choices: ceasesAll(orders) ? [] : input.choices,
    currency,
    ...(startDate === null ? {} : { startDate }),
    ...(billDay === null ? {} : { billDay }),
    ...(prices ? { price: { currency, ...(terms.length === 0 ? {} : { terms }) } } : {}),
    ...(usage.length === 0 ? {} : { usage }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(agreed.length === 0 ? {} : { overrides: agreed }),
    ...(orders.length === 0 ? {} : { orders }),
    ...(held === null || catalog === null ? {} : { held: heldOf(held, catalog) }),
  }
}

/** The catalog that answers. */
export interface AskedCatalog {
  readonly zone: string
  readonly fingerprint: Fingerprint
}

/** What the customer has was bought of the very catalog that answers, unless otherwise told at the beginning of the day of service. */
function heldOf({ since, offering, choices, terms, at, facts, pins }: HeldInput, { zone, fingerprint }: AskedCatalog): HeldProduct {
  const day = parseLocalDate(since)
  return {
    offering,
    choices,
    at: at ?? (day === null ? since : startOfDay(zone, day)),
    startDate: since,
    catalog: fingerprint,
    ...(facts === null ? {} : { facts }),
    ...(terms.length === 0 ? {} : { terms }),
    // A link may have anything in place of pins, which the engine then refuses.
    ...(Array.isArray(pins) ? (pins.length === 0 ? {} : { pins: pins.map((pin) => ofCatalog(pin, fingerprint)) }) : { pins }),
  }
}

/** A pin of this catalog, or, for `null`, of one that is not named; what is no pin stays for the engine to refuse. */
function ofCatalog(pin: HeldPin, catalog: Fingerprint | null): HeldPin {
  if (!isRecord(pin)) return pin
  const { resumesTo, ...own } = pin
  const named = withCatalog(own, catalog)
  return isRecord(resumesTo) ? { ...named, resumesTo: withCatalog(resumesTo, catalog) } : named
}

function withCatalog<Part extends Pick<HeldPin, 'catalog' | 'reached'>>(part: Part, catalog: Fingerprint | null): Part {
  const { catalog: _before, reached, ...rest } = part
  const named = catalog === null ? {} : { catalog }
  const versions = entriesOf(reached).map(([price, all]) => [
    price,
    Array.isArray(all) ? all.map(({ catalog: _of, ...version }) => ({ ...version, ...named })) : all,
  ])
  return { ...rest, ...named, ...(reached === undefined ? {} : { reached: Object.fromEntries(versions) }) } as unknown as Part
}

/** What the customer has once an order is carried out, as the address writes it; all of it is of the catalog that answers. */
export function heldInputOf(held: HeldProduct, offering: string): HeldInput {
  return {
    since: held.startDate,
    offering: held.offering ?? offering,
    choices: held.choices,
    terms: held.terms ?? [],
    at: held.at,
    facts: held.facts ?? null,
    pins: (held.pins ?? []).map((pin) => ofCatalog(pin, null)),
  }
}
