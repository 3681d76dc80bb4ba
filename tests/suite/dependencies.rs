//! What the program is built from: where it comes from, under which licences, and what must not come in (again).

use std::process::Command;

use serde_json::Value;

/// Licences under which a work may be part of one under the EUPL-1.2. CONTRIBUTING.md says how to judge another one.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Versions before which a defect was known: name, first good version, the defect.
const FLOORS: &[(&str, [u64; 3], &str)] = &[
    ("actix-web", [4, 18, 1], "a reader that has gone keeps its connection while the service stops"),
    ("actix-http", [3, 13, 3], "GHSA-xhj4-vrgc-hr34: one request read as two"),
    ("diesel", [2, 3, 12], "RUSTSEC-2024-0365 and later: values that the database reads as something else"),
    ("jsonwebtoken", [10, 3, 0], "CVE-2026-25537: a time of the wrong type counts as none"),
];

/// What must not come in, even through somebody else.
const BANNED: &[(&str, &str)] = &[
    ("actix-files", "files are embedded; it served paths that it should not have"),
    ("brotli", "the decoder of request bodies comes with it, and unpacks without a limit"),
    ("h2", "RUSTSEC-2026-0258: HTTP/2 is the proxy's"),
    ("native-tls", "rustls is the one TLS library here"),
    ("openssl", "rustls is the one TLS library here"),
    ("rsa", "RUSTSEC-2023-0071: keys leak through timing; tokens are signed with Ed25519"),
    ("zstd", "the decoder of request bodies comes with it, and unpacks without a limit"),
];

/// The packages of this build with the feature `postgres`, as Cargo.lock fixes them.
fn packages() -> Vec<Value> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version", "1", "--locked", "--offline", "--features", "postgres"]);
    let here = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    cargo.args(["--filter-platform", here.as_str()]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    serde_json::from_value(metadata["packages"].take()).unwrap()
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}

/// Whether one of the ways to take the package is open to us.
fn may_be_taken(licence: &str) -> bool {
    let parts = licence.split(" AND ").map(|part| part.trim_matches(['(', ')']));
    let one_of = |part: &str| {
        part.replace('/', " OR ")
            .split(" OR ")
            .any(|choice| LICENCES.contains(&choice.trim_matches(['(', ')', ' '])))
    };
    parts.into_iter().all(one_of)
}

#[test]
fn every_licence_may_be_part_of_an_eupl_work() {
    let complaints: Vec<String> = packages()
        .iter()
        .filter(|package| !may_be_taken(text(package, "license")))
        .map(|package| format!("{}: {:?}", text(package, "name"), text(package, "license")))
        .collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn a_choice_of_licences_is_read_as_one() {
    assert!(may_be_taken("MIT OR GPL-3.0-only") && may_be_taken("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(!may_be_taken("MIT AND GPL-3.0-only") && !may_be_taken("GPL-2.0-only") && !may_be_taken(""));
}

#[test]
fn everything_comes_from_crates_io() {
    for package in packages().iter().filter(|package| text(package, "name") != "kontor") {
        let (name, source) = (text(package, "name"), text(package, "source"));
        assert_eq!(source, "registry+https://github.com/rust-lang/crates.io-index", "{name}");
    }
}

#[test]
fn known_defects_stay_out() {
    let packages = packages();
    for (name, reason) in BANNED {
        assert!(!packages.iter().any(|package| text(package, "name") == *name), "{name}: {reason}");
    }
    for (name, floor, defect) in FLOORS {
        let mut found = packages.iter().filter(|package| text(package, "name") == *name).peekable();
        assert!(found.peek().is_some(), "{name} is not there any more: take its floor away");
        for package in found {
            let numbers = text(package, "version").split(['.', '-', '+']).map_while(|part| part.parse().ok());
            let version: Vec<u64> = numbers.take(3).collect();
            assert!(
                version.as_slice() >= floor.as_slice(),
                "{name} {version:?} is older than {floor:?}: {defect}"
            );
        }
    }
}
