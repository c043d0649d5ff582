import * as v from 'valibot';

const manifest = v.object({
  version: v.literal(1),
  files: v.array(v.object({ path: v.string(), sizeBytes: v.number(), modifiedAt: v.number() })),
});

export type ManifestFile = { readonly path: string; readonly sizeBytes: number; readonly modifiedAt: number };

/** The files of an interrupted import, as they stand on the disk; undefined where it was cut off, or is of another version. */
export function readManifest(text: string): readonly ManifestFile[] | undefined {
  try {
    const parsed = v.safeParse(manifest, JSON.parse(text));
    return parsed.success ? parsed.output.files : undefined;
  } catch {
    return undefined;
  }
}
