/** Bytes of this page's storage. A browser may give rounded or padded figures. */
export type StorageUse = { readonly usedBytes: number; readonly quotaBytes: number };

/** The browser's storage for this page: runs and documents share it. Never rejects. */
export interface DeviceStorage {
  /** Undefined where the browser does not say. */
  use(): Promise<StorageUse | undefined>;
  /** 'kept': not cleared without the person. 'unknown': the browser has no word for it. */
  state(): Promise<'kept' | 'may-be-cleared' | 'unknown'>;
  /** Asks the browser to keep it; the browser decides, and may ask the person. Resolves whether it is kept from now on. */
  keep(): Promise<boolean>;
}
