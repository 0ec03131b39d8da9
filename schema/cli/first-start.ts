import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accounts, createAccount, roles } from '../../catalog/store/account-store.js'
import type { Database } from '../../catalog/store/database.js'
import { everyLayer } from '../../catalog/store/layer.js'
import { write } from '../../catalog/store/write.js'
import { now } from '../clock.js'
import { packageRoot } from '../package-root.js'
import { loadSample, sampleBegins } from './load-sample.js'
import { readCatalogFolder } from './read-catalog-folder.js'

export const administrator = 'administrator'

export interface FirstStart {
  /** The folder that gets the administrator's token. */
  readonly data: string
  readonly sample: boolean
  readonly tell: (line: string) => void
}

/**
 * Makes a new master copy usable: an administrator, whose token is written to a file that only its owner may read, and
 * the sample operator where it is wanted. All of it happens or none, so that a start that was broken off begins anew. Does nothing to a
 * master copy that somebody has used before.
 */
export async function firstStart(db: Database, { data, sample, tell }: FirstStart): Promise<void> {
  if ((await accounts(db)).length > 0) return
  if (sample) tell('Loading and rehearsing the sample operator … 正在载入并预演示例运营商……')
  const told = await write(db, async (trx) => {
    // Another process may have been faster.
    if ((await accounts(trx)).length > 0) return []
    const { token } = await createAccount(trx, {
      id: administrator,
      name: 'Administrator 管理员',
      roles: roles.map((role) => ({ role, layer: everyLayer })),
      actor: administrator,
      at: sample ? sampleBegins : now(),
    })
    const released = sample
      ? await loadSample(trx, readCatalogFolder(join(packageRoot(), 'catalog/samples/sample-telecom')), administrator)
      : null
    // Last, so that a token in the file is one that the catalog is about to know.
    const file = writeToken(data, token)
    return [
      ...(released === null ? [] : [`Sample Telecom 示例电信: ${released.hash.slice(0, 12)}`]),
      `The administrator's token is in ${file}. 管理员令牌在 ${file}。`,
    ]
  })
  for (const line of told) tell(line)
}

function writeToken(data: string, token: string): string {
  mkdirSync(data, { recursive: true })
  const file = join(data, 'administrator.token')
  writeFileSync(file, `${token}\n`, { mode: 0o600 })
  return file
}
