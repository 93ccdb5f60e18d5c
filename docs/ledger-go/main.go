// Verifies a published log with code of other people: Go's golang.org/x/mod/sumdb (note, tlog) and crypto/mldsa.
//
//	go run . DIR [PROOF.tlog-proof ...]
//
// DIR is what `bailiwick ledger publish DIR` wrote. Exit status 0: the checkpoint is signed by both keys in DIR/keys, the
// entries hash to its root, and each evidence file holds. Compare DIR/keys with the keys you were given elsewhere.
package main

import (
	"bytes"
	"crypto/mldsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// mldsaVerifier checks cosignatures of type 0x06 (c2sp.org/tlog-cosignature), which x/mod does not know.
type mldsaVerifier struct {
	name string
	hash uint32
	key  *mldsa.PublicKey
}

func (v mldsaVerifier) Name() string    { return v.name }
func (v mldsaVerifier) KeyHash() uint32 { return v.hash }
func (v mldsaVerifier) Verify(msg, sig []byte) bool {
	tree, origin, err := parseCheckpoint(string(msg))
	if err != nil || len(sig) <= 8 {
		return false
	}
	var m bytes.Buffer
	m.WriteString("subtree/v1\n\x00")
	m.WriteByte(byte(len(v.name)))
	m.WriteString(v.name)
	m.Write(sig[:8])
	m.WriteByte(byte(len(origin)))
	m.WriteString(origin)
	binary.Write(&m, binary.BigEndian, uint64(0))
	binary.Write(&m, binary.BigEndian, uint64(tree.N))
	m.Write(tree.Hash[:])
	return mldsa.Verify(v.key, m.Bytes(), sig[8:], nil) == nil
}

func newVerifier(vkey string) (note.Verifier, error) {
	name, rest, _ := strings.Cut(vkey, "+")
	id, encoded, _ := strings.Cut(rest, "+")
	raw, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil || len(raw) == 0 {
		return nil, errors.New("malformed key")
	}
	if raw[0] != 0x06 {
		return note.NewVerifier(vkey)
	}
	sum := sha256.Sum256(append([]byte(name+"\n"), raw...))
	hash := binary.BigEndian.Uint32(sum[:4])
	if fmt.Sprintf("%08x", hash) != id {
		return nil, errors.New("the id is of another key")
	}
	key, err := mldsa.NewPublicKey(mldsa.MLDSA44(), raw[1:])
	return mldsaVerifier{name, hash, key}, err
}

func parseCheckpoint(text string) (tlog.Tree, string, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return tlog.Tree{}, "", errors.New("malformed checkpoint")
	}
	n, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, "", err
	}
	hash, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: n, Hash: hash}, lines[0], err
}

func open(text []byte, verifiers note.Verifiers, wanted int) tlog.Tree {
	n, err := note.Open(text, verifiers)
	check(err)
	if len(n.Sigs) != wanted || len(n.UnverifiedSigs) != 0 {
		log.Fatalf("%d signatures verified and %d did not; %d were wanted", len(n.Sigs), len(n.UnverifiedSigs), wanted)
	}
	tree, _, err := parseCheckpoint(n.Text)
	check(err)
	return tree
}

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: go run . DIR [PROOF.tlog-proof ...]")
	}
	dir := os.Args[1]
	keys, err := os.ReadFile(filepath.Join(dir, "keys"))
	check(err)
	var list []note.Verifier
	for _, line := range strings.Fields(string(keys)) {
		v, err := newVerifier(line)
		check(err)
		list = append(list, v)
	}
	verifiers := note.VerifierList(list...)
	checkpoint, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	check(err)
	tree := open(checkpoint, verifiers, len(list))

	var hashes []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		out := make([]tlog.Hash, len(indexes))
		for i, x := range indexes {
			out[i] = hashes[x]
		}
		return out, nil
	})
	for at := int64(0); at < tree.N; {
		width := min(256, tree.N-at)
		tile := tlog.Tile{H: 8, L: -1, N: at / 256, W: int(width)}
		path := strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1)
		bundle, err := os.ReadFile(filepath.Join(dir, path))
		check(err)
		for ; len(bundle) >= 2; at++ {
			size := int(binary.BigEndian.Uint16(bundle))
			stored, err := tlog.StoredHashes(at, bundle[2:2+size], reader)
			check(err)
			hashes = append(hashes, stored...)
			bundle = bundle[2+size:]
		}
	}
	root, err := tlog.TreeHash(tree.N, reader)
	check(err)
	if root != tree.Hash {
		log.Fatal("the entries are not those that the checkpoint signs")
	}
	fmt.Printf("%d entries, root %s, %d signatures: verified\n", tree.N, root, len(list))
	for _, path := range os.Args[2:] {
		checkProof(path, verifiers, len(list))
	}
}

func checkProof(path string, verifiers note.Verifiers, wanted int) {
	file, err := os.ReadFile(path)
	check(err)
	head, signed, _ := strings.Cut(string(file), "\n\n")
	lines := strings.Split(head, "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" || len(lines) < 3 {
		log.Fatalf("%s: not an evidence file with its entry", path)
	}
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	check(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	check(err)
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		check(err)
		proof = append(proof, hash)
	}
	tree := open([]byte(signed), verifiers, wanted)
	check(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
	fmt.Printf("%s: entry %d of %d: verified\n", path, index, tree.N)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
