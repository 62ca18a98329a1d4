// zlint and Go's crypto/x509 in process, on one core: their rates after a warm-up, and what zlint finds.
package main

import (
	"crypto/x509"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"syscall"
	"time"

	zx509 "github.com/zmap/zcrypto/x509"
	"github.com/zmap/zlint/v3"
	zlintlint "github.com/zmap/zlint/v3/lint"
)

// cpu is the processor time that this process has used.
func cpu() time.Duration {
	var usage syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// rate runs work over every item until enough processor time is used, and answers items per second of it.
func rate(items [][]byte, work func([]byte) bool) float64 {
	for _, item := range items {
		work(item)
	}
	done := 0
	start := cpu()
	for cpu()-start < 2*time.Second {
		for _, item := range items {
			if work(item) {
				done++
			}
		}
	}
	return float64(done) / (cpu() - start).Seconds()
}

type file struct {
	name string
	der  []byte
}

func filesBelow(folder string) []file {
	var files []file
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".der") {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		files = append(files, file{name, content})
		return err
	})
	must(err)
	return files
}

func bytesOf(files []file) [][]byte {
	var all [][]byte
	for _, each := range files {
		all = append(all, each.der)
	}
	return all
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func lint(der []byte) bool {
	certificate, err := zx509.ParseCertificate(der)
	if err != nil {
		return false
	}
	zlint.LintCertificate(certificate)
	return true
}

// findings writes one JSON document a certificate: what is above a notice; null where zlint cannot read it.
func findings(folder string) {
	output := json.NewEncoder(os.Stdout)
	for _, each := range filesBelow(folder) {
		var found []string
		if certificate, err := zx509.ParseCertificate(each.der); err == nil {
			found = []string{}
			for id, result := range zlint.LintCertificate(certificate).Results {
				if result.Status >= zlintlint.Notice {
					found = append(found, result.Status.String()+" "+id)
				}
			}
			sort.Strings(found)
		}
		must(output.Encode(map[string]any{"file": each.name, "findings": found}))
	}
}

func read(path string) *x509.Certificate {
	der, err := os.ReadFile(path)
	must(err)
	certificate, err := x509.ParseCertificate(der)
	must(err)
	return certificate
}

// verifier reads the holder's certificate each time; anchor and issuer were read once.
func verifier(folder string) func([]byte) bool {
	options := x509.VerifyOptions{
		Roots:         x509.NewCertPool(),
		Intermediates: x509.NewCertPool(),
		KeyUsages:     []x509.ExtKeyUsage{x509.ExtKeyUsageAny},
	}
	options.Roots.AddCert(read(filepath.Join(folder, "root.crt")))
	options.Intermediates.AddCert(read(filepath.Join(folder, "ca.crt")))
	return func(der []byte) bool {
		certificate, err := x509.ParseCertificate(der)
		must(err)
		_, err = certificate.Verify(options)
		must(err)
		return true
	}
}

// Called as `rate FOLDER CHAIN`, where CHAIN has root.crt, ca.crt and holders as *.der, or as `findings FOLDER`.
func main() {
	runtime.GOMAXPROCS(1)
	command, folder := os.Args[1], os.Args[2]
	if command == "findings" {
		findings(folder)
		return
	}
	chain := os.Args[3]
	must(json.NewEncoder(os.Stdout).Encode(map[string]float64{
		"zlint": rate(bytesOf(filesBelow(folder)), lint),
		"go":    rate(bytesOf(filesBelow(chain)), verifier(chain)),
	}))
}
