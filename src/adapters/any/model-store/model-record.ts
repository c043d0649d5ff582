import type { ModelRecord } from '../../../wire/model-record.ts';
import { readModelRecord, writeModelRecord } from '../../../wire/model-record.ts';
import type { ModelDisk } from './model-disk.ts';

/** Two places, written by turns: a crash in the middle of one leaves the other whole. */
const slots = ['record-0.json', 'record-1.json'] as const;

export function isRecordName(name: string): boolean {
  return slots.some((slot) => slot === name);
}

/** The newest record of a folder that can be read. */
export async function loadRecord(disk: ModelDisk, folder: string): Promise<ModelRecord | undefined> {
  const texts = await Promise.all(slots.map((slot) => disk.readText(folder, slot)));
  const records = texts.flatMap((text) => (text === undefined ? [] : (readModelRecord(text) ?? [])));
  return records.toSorted((one, other) => other.turn - one.turn)[0];
}

/** The first time both places are written, so that there is room for either when the disk is full. */
export async function saveRecord(disk: ModelDisk, folder: string, record: ModelRecord): Promise<ModelRecord> {
  if (record.turn === 0)
    return saveRecord(disk, folder, await saveNext(disk, folder, { ...record, turn: 1 }));
  return saveNext(disk, folder, record);
}

async function saveNext(disk: ModelDisk, folder: string, record: ModelRecord): Promise<ModelRecord> {
  const next = { ...record, turn: record.turn + 1 };
  await disk.writeText(folder, slots[next.turn % 2 === 0 ? 0 : 1], writeModelRecord(next));
  return next;
}
