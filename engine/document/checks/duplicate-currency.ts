import type { Check } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'

/** A currency that the catalog declares more than once. */
export const duplicateCurrency: Check = {
  code: 'document/duplicate-currency',
  severity: 'error',
  why: text(
    '同一币种有两条舍入规则时，每笔金额都可能差一分。',
    'With two rules of rounding for one currency, every amount could differ by a cent.',
  ),
  find: (draft) =>
    draft.all('catalog').flatMap(({ kind, id, currencies }) =>
      currencies.flatMap(({ code }, index) =>
        currencies.findIndex((other) => other.code === code) === index
          ? []
          : [
              {
                document: { kind, id },
                pointer: `/currencies/${index}/code`,
                what: text(`币种“${code}”声明了不止一次。`, `The currency "${code}" is declared more than once.`),
                fix: text('请只保留一条。', 'Keep one of the declarations.'),
              },
            ],
      ),
    ),
  examples: {
    sound: exampleCatalog(),
    unsound: exampleCatalog(declaring('CNY', 'CNY')),
  },
}

function declaring(...codes: readonly string[]) {
  const catalog = exampleCatalog().find(({ kind }) => kind === 'catalog')
  return { ...catalog, currencies: codes.map((code, index) => ({ code, rounding: index === 0 ? 'halfAwayFromZero' : 'down' })) }
}
