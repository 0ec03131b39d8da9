import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { PriceStep } from '../../../engine/price/price-step.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { phrase } from '../../language/phrase.js'
import { periodPhrase } from '../../parts/charge-view.js'
import { plain, type StepField } from './step-fields.js'

/** What is missing to a promise: what was promised, and the lines that count. */
export function commitmentFields(
  documents: CatalogDraft,
  { promised, per, parts, due, until, after }: Extract<PriceStep, { readonly step: 'commitment' }>,
  language: Language,
): readonly StepField[] {
  return [
    { name: phrase('term.minimum'), value: plain(promised) },
    { name: phrase('term.settled'), value: periodPhrase(per) },
    ...parts.map(({ price, amount }) => ({
      name: plain(documents.find('productOfferingPrice', price)?.name[language] ?? price),
      value: plain(amount),
    })),
    { name: phrase('term.spent'), value: plain(due) },
    { name: phrase('term.committedUntil'), value: plain(until) },
    { name: phrase('priceStep.result'), value: plain(after) },
  ]
}

/** What is due because a commitment is left: how far it came, and of bands what each is. */
export function penaltyFields(step: Extract<PriceStep, { readonly step: 'penalty' }>): readonly StepField[] {
  const { since, until, day, months, completed, before, parts, after } = step
  return [
    { name: phrase('term.commitment'), value: phrase('term.from', { from: since, to: until }) },
    { name: phrase('term.left'), value: plain(day) },
    { name: phrase('term.completed'), value: phrase('term.ofMonths', { completed, months }) },
    { name: phrase('term.remaining'), value: plain(before) },
    ...parts.map(({ fromMonth, toMonth, percent, charges, amount }) => ({
      name: phrase('term.band', { from: fromMonth, to: toMonth }),
      value: phrase('term.charges', { charges, percent, amount }),
    })),
    { name: phrase('priceStep.result'), value: plain(after) },
  ]
}
