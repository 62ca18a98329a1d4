// Checks what the log published with Go's own implementation of transparency logs, which shares nothing with ours.
package main

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	cosignature "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/formats/proof"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// input is what the log handed out; hashes are in base64, as in its files.
type input struct {
	Key         string
	Witness     string
	Folder      string
	Checkpoint  string
	Earlier     string
	Proof       string
	Leaf        string
	Index       int64
	Inclusion   []tlog.Hash
	Consistency []tlog.Hash
}

func main() {
	act := map[string]func(string) error{"check": check, "cosign": cosign}[os.Args[1]]
	if err := act(os.Args[2]); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func check(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var in input
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	tree, err := open(in.Checkpoint, in.Key)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	earlier, err := open(in.Earlier, in.Key)
	if err != nil {
		return fmt.Errorf("earlier checkpoint: %w", err)
	}
	if err := checkWitness(in); err != nil {
		return fmt.Errorf("witness: %w", err)
	}
	leaf := tlog.RecordHash([]byte(in.Leaf))
	if err := tlog.CheckRecord(in.Inclusion, tree.N, tree.Hash, in.Index, leaf); err != nil {
		return fmt.Errorf("inclusion: %w", err)
	}
	if err := checkProofFile(in); err != nil {
		return fmt.Errorf("proof file: %w", err)
	}
	if err := tlog.CheckTree(in.Consistency, tree.N, tree.Hash, earlier.N, earlier.Hash); err != nil {
		return fmt.Errorf("consistency: %w", err)
	}
	return checkTiles(in, tree, earlier)
}

// open verifies a checkpoint and reads its tree head.
func open(text, key string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("expected origin, size and root, got %q", opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// checkProofFile reads the file that the log hands out as C2SP tlog-proof.
func checkProofFile(in input) error {
	var file proof.TLogProof
	if err := file.Unmarshal([]byte(in.Proof)); err != nil {
		return err
	}
	if file.Index != uint64(in.Index) || string(file.Checkpoint) != in.Checkpoint || len(file.Hashes) != len(in.Inclusion) {
		return fmt.Errorf("expected index, hashes and checkpoint that were handed out")
	}
	for i, hash := range file.Hashes {
		if !bytes.Equal(hash[:], in.Inclusion[i][:]) {
			return fmt.Errorf("expected the hash at %d that was handed out", i)
		}
	}
	return nil
}

// checkWitness verifies the cosignature of a witness, where one is expected.
func checkWitness(in input) error {
	if in.Witness == "" {
		return nil
	}
	verifier, err := cosignature.NewVerifierForCosignatureV1(in.Witness)
	if err != nil {
		return err
	}
	_, err = note.Open([]byte(in.Checkpoint), note.VerifierList(verifier))
	return err
}

// cosign prints the verifier key of a new witness, and the checkpoint in a file with its cosignature.
func cosign(file string) error {
	checkpoint, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	private, public, err := note.GenerateKey(rand.Reader, "witness.example/go")
	if err != nil {
		return err
	}
	signer, err := cosignature.NewSignerForCosignatureV1(private)
	if err != nil {
		return err
	}
	witness, err := cosignature.VKeyToCosignatureV1(public)
	if err != nil {
		return err
	}
	text, _, _ := strings.Cut(string(checkpoint), "\n\n")
	signed, err := note.Sign(&note.Note{Text: text + "\n"}, signer)
	fmt.Printf("%s\n%s", witness, signed)
	return err
}

// checkTiles builds the same proofs from the published tiles.
func checkTiles(in input, tree, earlier tlog.Tree) error {
	reader := tlog.TileHashReader(tree, tiles(in.Folder))
	inclusion, err := tlog.ProveRecord(tree.N, in.Index, reader)
	if err != nil {
		return fmt.Errorf("tiles: %w", err)
	}
	consistency, err := tlog.ProveTree(tree.N, earlier.N, reader)
	if err != nil {
		return fmt.Errorf("tiles: %w", err)
	}
	if !same(inclusion, in.Inclusion) || !same(consistency, in.Consistency) {
		return fmt.Errorf("tiles: expected the proofs that were handed out")
	}
	fmt.Println("stands")
	return nil
}

func same(one, other []tlog.Hash) bool {
	a, _ := json.Marshal(append([]tlog.Hash{}, one...))
	b, _ := json.Marshal(append([]tlog.Hash{}, other...))
	return bytes.Equal(a, b)
}

// tiles reads tiles of height 8 from a folder in the layout of C2SP tlog-tiles.
type tiles string

func (folder tiles) Height() int { return 8 }

func (folder tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		// Go's own layout names the height; C2SP's does not.
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(folder), path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}
