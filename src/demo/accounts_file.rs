//! The sign-ins of a demo: random passwords, a file that only its owner reads, and what the terminal shows.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::world::World;
use crate::accounts::{NewPassword, Passwords};
use crate::web::cookies::random_token;

/// Name of the file in the folder of the demo.
pub(super) const FILE: &str = "demo-accounts.json";

/// One sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    pub role: String,
    pub place: String,
    pub name: String,
    pub email: String,
    pub password: String,
}

/// Draws a password for each printed account; the sign-ins, and the hashes by person.
///
/// # Errors
/// When the system has no random numbers.
pub(super) fn draw(
    world: &World,
    passwords: &Passwords,
) -> Result<(Vec<SignIn>, BTreeMap<usize, String>), String> {
    let mut sign_ins = Vec::new();
    let mut hashes = BTreeMap::new();
    for account in &world.accounts {
        let password = password();
        let checked =
            NewPassword::parse(&password, &[]).map_err(|_| "a random password was refused".to_owned())?;
        hashes.insert(account.person, passwords.hash_now(&checked).map_err(|error| error.to_string())?);
        let person = &world.people[account.person];
        sign_ins.push(SignIn {
            role: account.role.to_owned(),
            place: account.place.clone(),
            name: person.name.clone(),
            email: person.email.clone(),
            password,
        });
    }
    Ok((sign_ins, hashes))
}

/// Sixteen letters and digits in groups that are easy to type; none is mistaken for another.
fn password() -> String {
    const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz234567892";
    let token = random_token();
    let signs: Vec<char> = token
        .bytes()
        .zip(token.bytes().skip(16))
        .take(16)
        .map(|(a, b)| {
            // Two signs of the token give more than the five bits that one of ours holds.
            char::from(SIGNS[(usize::from(a) * 7 + usize::from(b) * 13) % SIGNS.len()])
        })
        .collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Writes the file, readable for its owner only from the first moment.
///
/// # Errors
/// In words for the operator.
pub(super) fn write(folder: &Path, sign_ins: &[SignIn]) -> Result<(), String> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let path = folder.join(FILE);
    let text = serde_json::to_string_pretty(sign_ins).map_err(|error| error.to_string())?;
    let opened = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&path);
    let written = opened.and_then(|mut file| writeln!(file, "{text}"));
    written.map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// Reads the file of an earlier start.
///
/// # Errors
/// In words for the operator: what to do when it is gone.
pub(super) fn read(folder: &Path) -> Result<Vec<SignIn>, String> {
    let path = folder.join(FILE);
    let text = fs::read_to_string(&path).map_err(|error| {
        format!(
            "{} cannot be read ({error}): delete the folder {} to begin a new demo",
            path.display(),
            folder.display()
        )
    })?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
