import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { AgreedOn, HeldPin } from '../../../engine/model/request.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { entriesOf, type HeldInput, isRecord } from '../../coordinates/held-input.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { listed } from '../../language/yes-no.js'
import { bundleTree, type TreeNode } from '../../parts/bundle-tree.js'
import { choiceText } from '../../parts/configurator/explanation-view.js'
import { momentText } from '../../parts/moment-text.js'

/** What a customer has, in words. */
export interface HeldWords {
  /** What was chosen of it, and for which terms it was taken; empty where there was nothing to choose. */
  readonly chosen: readonly string[]
  /** The moment of the purchase, where it is told by itself. */
  readonly at: string | null
  readonly pins: readonly PinWords[]
}

/** Items that were bought or priced at another moment than the rest, all alike, and what is different about them. */
export interface PinWords {
  readonly items: readonly { readonly path: string; readonly name: string }[]
  readonly says: readonly Phrase[]
}

export function heldWords(documents: CatalogDraft, zone: string, held: HeldInput, language: Language): HeldWords {
  const nodes = bundleTree(documents, held.offering)
  return {
    chosen: [
      ...held.choices.map((choice) => choiceText(documents, nodes, choice, language)),
      ...held.terms.map(({ path, term }) => termText(nodes, path, term, language)),
    ],
    at: held.at === null ? null : momentText(zone, held.at),
    pins: pinWords(documents, zone, held, nodes, language),
  }
}

/** Items of which the same is to be said are told together, at the place of the first. */
function pinWords(
  documents: CatalogDraft,
  zone: string,
  { pins }: HeldInput,
  nodes: readonly TreeNode[],
  language: Language,
): readonly PinWords[] {
  // A link may have anything in place of pins.
  const told = (Array.isArray(pins) ? pins : []).filter(isRecord).map((pin: HeldPin) => ({
    item: { path: pin.path, name: nameAt(nodes, pin.path, language) },
    says: pinPhrases(documents, zone, pin, language),
  }))
  const alike = new Map<string, PinWords>()
  for (const { item, says } of told) {
    const key = JSON.stringify(says)
    alike.set(key, { items: [...(alike.get(key)?.items ?? []), item], says })
  }
  return [...alike.values()]
}

/** The name of what is at a path, or the path itself. */
export function nameAt(nodes: readonly TreeNode[], path: string, language: Language): string {
  return nodes.find((node) => node.path === path)?.name[language] ?? path
}

function termText(nodes: readonly TreeNode[], path: string, id: string, language: Language): string {
  const term = nodes.find((node) => node.path === path)?.offering?.terms?.find((one) => one.id === id)?.name[language] ?? id
  return path === '/' ? term : `${nameAt(nodes, path, language)} · ${term}`
}

function pinPhrases(documents: CatalogDraft, zone: string, pin: HeldPin, language: Language): readonly Phrase[] {
  const { at, startDate, renewedOn, selection, began, settled, reached, agreed, deposits, periods, free = false, resumesTo } = pin
  const priceName = (id: string) => documents.find('productOfferingPrice', id)?.name[language] ?? id
  const facts = entriesOf(selection).map(([fact, value]) => `${fact} = ${String(value)}`)
  const latest = entriesOf(reached).flatMap(([price, all]) =>
    Array.isArray(all) && isRecord(all.at(-1)) ? [{ price, ...all.at(-1) }] : [],
  )
  return [
    ...(isRecord(resumesTo) ? [phrase('holding.pin.suspended', { at: momentText(zone, resumesTo.at) })] : []),
    phrase('holding.pin.prices', { at: momentText(zone, at) }),
    phrase('holding.pin.service', { day: startDate }),
    ...(renewedOn === undefined ? [] : [phrase('holding.pin.renewed', { day: renewedOn })]),
    ...(free ? [phrase('holding.pin.free')] : []),
    ...(facts.length === 0 ? [] : [phrase('holding.pin.selection', { facts: listed(facts, language) })]),
    ...entriesOf(agreed).flatMap(([price, on]) =>
      isRecord(on) ? [phrase('holding.pin.agreed', { price: priceName(price), figure: figureOf(on) })] : [],
    ),
    ...latest.map(({ price, since }) => phrase('holding.pin.reached', { price: priceName(price), day: since })),
    ...entriesOf(began).map(([price, day]) => phrase('holding.pin.began', { price: priceName(price), day })),
    ...entriesOf(settled).map(([price, day]) => phrase('holding.pin.settled', { price: priceName(price), day })),
    ...entriesOf(deposits).flatMap(([price, paid]) =>
      isRecord(paid) ? [phrase('holding.pin.deposit', { price: priceName(price), amount: paid.amount })] : [],
    ),
    ...(Array.isArray(periods) ? periods.filter(isRecord) : []).map(({ price, from, billed }) =>
      phrase(billed ? 'holding.pin.billedPeriod' : 'holding.pin.openPeriod', { price: priceName(price), day: from }),
    ),
  ]
}

function figureOf(agreed: AgreedOn): string {
  return 'percentOff' in agreed ? `−${agreed.percentOff} %` : agreed.amount
}
