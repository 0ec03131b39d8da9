import type { StoredForm } from '../../engine/configure/stored-forms.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { batches } from './batches.js'
import type { Database } from './database.js'

/** Keeps the forms of a catalog; those it already has are replaced, since a newer engine may have made other ones. */
export async function saveForms(trx: Database, catalog: Fingerprint, forms: readonly StoredForm[]): Promise<void> {
  await trx.deleteFrom('compiled_form').where('catalog', '=', catalog).execute()
  for (const batch of batches(forms, 100)) {
    const rows = batch.map(({ offering, problem, form }) => ({ catalog, offering, problem, form: form === null ? '' : textOf(form) }))
    await trx.insertInto('compiled_form').values(rows).execute()
  }
}

/** The forms of a catalog; none when it was never rehearsed here. */
export async function formsOf(db: Database, catalog: Fingerprint): Promise<readonly StoredForm[]> {
  const rows = await db.selectFrom('compiled_form').select(['offering', 'problem', 'form']).where('catalog', '=', catalog).execute()
  return rows.map(({ form, ...row }) => ({ ...row, form: form === '' ? null : numbersOf(form) }))
}

function textOf(numbers: Int32Array): string {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, index) => {
    bytes.writeInt32LE(number, index * 4)
  })
  return bytes.toString('base64')
}

function numbersOf(written: string): Int32Array {
  const bytes = Buffer.from(written, 'base64')
  return Int32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readInt32LE(index * 4))
}
