/** Stands in every export: how to open it when this product is gone. */
export const README = `# An export from Bailiwick

Everything here is in open formats. To open the encrypted file you need neither Bailiwick nor anything from its makers.

## Opening it

    age -d -i identity.txt export.age | tar x        (for a key)
    age -d export.age | tar x                        (for a passphrase; age asks for it)

\`age\` is at https://age-encryption.org; for files to post-quantum keys (age1pq…) it must be version 1.3 or newer.
\`tar\` is part of Linux, macOS and Windows.

## What is in it

| file | holds |
|---|---|
| manifest.json | every other file with its length, its number of lines and its SHA-256; written behind them, so that it is complete |
| configuration/bailiwick.yaml | the configuration as it was written; secrets stand in it as \${NAME} only |
| journal/*.jsonl | one request or outcome a line: {"seq": N, "entry": {…}}, the oldest first; no prompt and no value |
| register/*.jsonl | what was learnt and decided about vendors: {"seq": N, "at": milliseconds, "event": {…}} |
| documents/SHA256.original, .txt, .json | vendors' documents: their bytes, the text that quotes refer to, and their titles |
| keys/api-keys.jsonl | API keys: whose they are and a SHA-256 of each; a key itself is stored nowhere |
| lists/lists.jsonl | the names and lengths of your own lists; make the lists again from where they came |
| pseudonyms/*.jsonl | what each pseudonym stands for: "plain" is [value, canonical form]; treat it like the data itself |
| conversations/*.jsonl | where it was asked for: kept conversations, readable, one a line |
| contents/*.jsonl | where it was asked for: what was said in requests that were kept, readable, one a line |
| keys/keyring.json | the keys that open what is sealed in the tables; whoever has this file has them all |
| tables/NAME/*.jsonl | every other table of the database, a row a line; bytes stand as {"base64": "…"} |
| home/ | files of the home folder: your own lists (keyed hashes), knowledge about vendors, earlier configurations |
| ledger/ | the log as anybody can verify it (c2sp.org/tlog-tiles): checkpoint, keys, tile/…; rows/ says what entries were made of |
| schema/*.schema.json | JSON Schema of each kind of line |
| manifest.tlog-proof | the ledger holds the SHA-256 of manifest.json: evidence in the form c2sp.org/tlog-proof@v1 |

In a folder that was written with --plain, keyring, salts and the values of pseudonyms are left out.

Every line of a .jsonl file is one JSON document in UTF-8. Times are milliseconds since 1970-01-01 UTC.

To check a file by hand: \`sha256sum journal/000001.jsonl\` must give what manifest.json says of it.

## Bringing it back

    bailiwick import export.age --identity identity.txt --home NEW_FOLDER
`;
