import { builder } from './builder.js'

export const OverrideInput = builder.inputType('OverrideInput', {
  description: 'An amount that was agreed on instead of that of the list: "amount" for one, or "percentOff" of the list amount.',
  fields: (t) => ({
    path: t.string({ required: true }),
    price: t.id({ required: true }),
    amount: t.field({ type: 'Decimal' }),
    percentOff: t.field({ type: 'Decimal' }),
    alterations: t.string({ required: true, description: '"none" of them follows, "all" do, or those of "stages".' }),
    stages: t.intList(),
  }),
})

/** The request as the engine takes it; it refuses what is not one of its forms. */
export function toOverride({ path, price, amount, percentOff, alterations, stages }: typeof OverrideInput.$inferInput): object {
  return {
    path,
    price,
    ...(amount == null ? {} : { amount }),
    ...(percentOff == null ? {} : { percentOff }),
    alterations: { kind: alterations, ...(stages == null ? {} : { stages }) },
  }
}
