import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accounts, createAccount, roles } from '../../catalog/store/account-store.js'
import type { Database } from '../../catalog/store/database.js'
import { everyLayer, groupLayer } from '../../catalog/store/layer.js'
import { releases } from '../../catalog/store/release-store.js'
import { instant } from '../../engine/values/instant.js'
import { now } from '../clock.js'
import { packageRoot } from '../package-root.js'
import { loadSample } from '../server/load-sample.js'
import { readCatalogFolder } from './read-catalog-folder.js'

export const administrator = 'administrator'

/** Before the sample's own first entry in the journal. */
const journalBegins = instant('2018-01-01T00:00:00+08:00')

/**
 * Makes a new master copy usable: an administrator, whose token is written to a file that only its owner may read, and
 * the sample operator where it is wanted. Does nothing to one that has been used before.
 */
export async function firstStart(
  db: Database,
  { data, sample, tell }: { data: string; sample: boolean; tell: (line: string) => void },
): Promise<void> {
  const unused = (await accounts(db)).length === 0
  if (unused) {
    const { token } = await createAccount(db, {
      id: administrator,
      name: 'Administrator 管理员',
      roles: roles.map((role) => ({ role, layer: everyLayer })),
      actor: administrator,
      at: sample ? journalBegins : now(),
    })
    mkdirSync(data, { recursive: true })
    const file = join(data, 'administrator.token')
    writeFileSync(file, `${token}\n`, { mode: 0o600 })
    tell(`A new catalog: the administrator's token is in ${file}.`)
  }
  if (!unused || !sample || (await releases(db, groupLayer)).length > 0) return
  tell('Loading and rehearsing the sample operator …')
  const release = await loadSample(db, readCatalogFolder(join(packageRoot(), 'catalog/samples/sample-telecom')), administrator)
  tell(`Sample Telecom 示例电信 is released as ${release.hash.slice(0, 12)}.`)
}
