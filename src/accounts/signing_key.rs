//! The file with the Ed25519 key that signs API tokens: PKCS#8 in PEM, as `openssl genpkey -algorithm ed25519` writes it.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ed25519_dalek::SigningKey;

/// What comes before the 32 secret bytes in PKCS#8 (RFC 8410 §7): a sequence, version 0, the algorithm 1.3.101.112, two wrappings.
const PREFIX: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
const BEGIN: &str = "-----BEGIN PRIVATE KEY-----";
const END: &str = "-----END PRIVATE KEY-----";

/// Reads the key. A file that others may read, an empty one or one with another kind of key is refused.
///
/// # Errors
/// In words for the operator.
pub(super) fn read(path: &Path) -> Result<SigningKey, String> {
    let mut file = File::open(path)
        .map_err(|error| format!("the signing key {} cannot be read: {error}", path.display()))?;
    let meta = file.metadata().map_err(|error| format!("{}: {error}", path.display()))?;
    if meta.permissions().mode() & 0o077 != 0 {
        return Err(format!(
            "the signing key {} may be read by others, who could then sign in as anybody: `chmod 600` it (better: make a new one)",
            path.display()
        ));
    }
    let mut pem = String::new();
    (&mut file)
        .take(16 * 1024)
        .read_to_string(&mut pem)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    parse(&pem).ok_or_else(|| {
        format!(
            "the signing key {} is not an Ed25519 key in PKCS#8 PEM: make one with `openssl genpkey -algorithm ed25519 -out FILE`",
            path.display()
        )
    })
}

/// Reads the key, or makes the file when there is none.
///
/// # Errors
/// As [`read`].
pub(super) fn read_or_make(path: &Path) -> Result<SigningKey, String> {
    if path.exists() {
        return read(path);
    }
    let cannot =
        |error: std::io::Error| format!("the signing key {} cannot be made: {error}", path.display());
    let mut seed = [0_u8; 32];
    getrandom::fill(&mut seed).map_err(|error| format!("no random numbers: {error}"))?;
    // Written beside its place and then linked into it: a node that starts at the same moment sees a whole key or none.
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside).map_err(cannot)?;
    let written = file
        .write_all(write(&SigningKey::from_bytes(&seed)).as_bytes())
        .and_then(|()| file.sync_all())
        .and_then(|()| std::fs::hard_link(&beside, path));
    std::fs::remove_file(&beside).map_err(cannot)?;
    match written {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(cannot(error)),
        _ => read(path),
    }
}

fn parse(pem: &str) -> Option<SigningKey> {
    let inner = pem.split_once(BEGIN)?.1.split_once(END)?.0;
    let inner: String = inner.split_whitespace().collect();
    let der = BASE64_STANDARD.decode(inner).ok()?;
    let seed: &[u8; 32] = der.strip_prefix(&PREFIX)?.try_into().ok()?;
    // Thirty-two equal bytes are a placeholder, not a key.
    (seed.iter().any(|byte| *byte != seed[0])).then(|| SigningKey::from_bytes(seed))
}

fn write(key: &SigningKey) -> String {
    let der = [&PREFIX[..], key.as_bytes()].concat();
    format!("{BEGIN}\n{}\n{END}\n", BASE64_STANDARD.encode(der))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_made_is_a_key_read_and_only_by_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("signing-key.pem");
        let made = read_or_make(&path).unwrap();
        assert_eq!(read_or_make(&path).unwrap().to_bytes(), made.to_bytes());
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        for mode in [0o640, 0o604, 0o644, 0o660] {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
            assert!(read(&path).unwrap_err().contains("chmod 600"), "{mode:o}");
        }
    }

    #[test]
    fn openssl_writes_what_we_read_and_other_keys_are_refused() {
        // RFC 8410 §10.3.
        let theirs =
            format!("{BEGIN}\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n{END}\n");
        let key = parse(&theirs).unwrap();
        assert_eq!(write(&key), theirs);
        assert!(parse("").is_none());
        assert!(parse(&format!("{BEGIN}\n{END}")).is_none());
        assert!(parse(&theirs.replace("MC4CAQAwBQYDK2Vw", "MC4CAQAwBQYDK2Vu")).is_none());
        assert!(parse(&write(&SigningKey::from_bytes(&[0; 32]))).is_none());
    }
}
