import { migrate } from '../adapters/any/sqlite-library/schema.ts';
import { Connection, loadSqlite, type Sqlite3Static } from '../adapters/any/sqlite-library/sqlite.ts';

/** `damaged`: the file that was there before could not be read, and lies beside the new one. */
export type OpenedDatabase = { readonly connection: Connection; readonly damaged: boolean };

type Pool = Awaited<ReturnType<Sqlite3Static['installOpfsSAHPoolVfs']>>;

/** After a tab was closed, the browser takes a moment to give its files back. */
const attempts = 50;
const attemptMs = 100;
const notADatabase = 26;
const corrupt = 11;

/**
 * The database on the origin-private file system, by SQLite's pool of access handles: it needs no shared memory, and may be open once
 * in all tabs, which the caller sees to.
 */
export async function openDatabase(): Promise<OpenedDatabase> {
  const pool = await openPool(await loadSqlite());
  const names = pool.getFileNames().filter((name) => /^\/library-\d+\.sqlite$/u.test(name));
  const last = Math.max(0, ...names.map((name) => Number(/\d+/u.exec(name)?.[0])));
  try {
    return { connection: open(pool, last), damaged: false };
  } catch (error) {
    if (!isDamage(error)) throw error;
    // The one that is set aside now is the only one that is kept.
    for (const name of names) if (name !== fileName(last)) pool.unlink(name);
    return { connection: open(pool, last + 1), damaged: true };
  }
}

export async function openMemory(): Promise<Connection> {
  const sqlite = await loadSqlite();
  return new Connection(new sqlite.oo1.DB(':memory:', 'c'));
}

async function openPool(sqlite: Sqlite3Static): Promise<Pool> {
  for (let attempt = 1; ; attempt++) {
    try {
      const options = {
        ...{ name: 'reroute-library', initialCapacity: 8, verbosity: 1 },
        // Without it a failure to open takes all files of the pool away.
        ...{ preserveOnInitFailure: true, forceReinitIfPreviouslyFailed: true },
      };
      return await sqlite.installOpfsSAHPoolVfs(options);
    } catch (error) {
      const isHeld = error instanceof Error && error.name === 'NoModificationAllowedError';
      if (!isHeld || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attemptMs));
    }
  }
}

function open(pool: Pool, number: number): Connection {
  const connection = new Connection(new pool.OpfsSAHPoolDb(fileName(number)));
  try {
    connection.db.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;',
    );
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function fileName(number: number): string {
  return `/library-${number}.sqlite`;
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'resultCode' in error ? Number(error.resultCode) & 0xff : 0;
  return code === notADatabase || code === corrupt;
}
