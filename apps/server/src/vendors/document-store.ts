/** Vendors' documents as they were when a claim was read from them. */
export interface StoredDocument {
  /** Of the bytes, in hex; the document's name. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** The text that the offsets of quotes refer to. */
  readonly text: string;
}

export interface DocumentStore {
  /** A document that is there already stays as it is: its name is its content. */
  put(document: StoredDocument): Promise<void>;
  get(sha256: string): Promise<StoredDocument | undefined>;
}
